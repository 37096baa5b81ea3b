// The parts of vega-scenegraph that we use; the package brings no types.

declare module 'vega-scenegraph' {
  /** Draws a scene as SVG, without a browser and without waiting. */
  export class SVGStringRenderer {
    initialize(element: null, width: number, height: number, origin: readonly [number, number], scale: number): this
    render(scene: Scene): this
    svg(): string
  }

  /** Something that draws scenes into a canvas-like context: marks call back to it for what is inside a group. */
  export type SceneDrawer = { draw(context: unknown, scene: Scene, bounds?: unknown): void }
  export type Scene = { readonly marktype: string; readonly clip?: unknown }
  export const Marks: Readonly<
    Record<string, { draw(this: SceneDrawer, context: unknown, scene: Scene, bounds?: unknown): void }>
  >
}
