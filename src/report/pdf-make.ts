// pdfmake's inner modules are CommonJS: loaders hand over either the class or the module that holds it.

export function unwrap<T>(wrapped: T | { readonly default: T }): T {
  const holder = wrapped as { readonly default?: T }
  return holder.default ?? (wrapped as T)
}
