// saxen has no types of its own: what xml.ts uses of it.

declare module 'saxen' {
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this
    on(
      event: 'openTag',
      callback: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this
    on(event: 'closeTag', callback: (name: string) => void): this
    on(event: 'text' | 'cdata' | 'question' | 'attention', callback: (text: string) => void): this
    on(event: 'error' | 'warn', callback: (error: Error) => void): this
    write(xml: string): this
    end(): Error | null
  }
}
