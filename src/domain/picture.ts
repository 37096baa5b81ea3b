// Pictures an organisation may give us: its logotype. What kinds there are, how large they may be, and why one is refused.

export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** Made of nothing but what is seen: no words, places or names that a camera or a program has written into the file. */
export type Picture = {
  readonly type: PictureType
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** PNG: eight bits of red, green and blue, on white. JPEG: grey, or three colours. */
  readonly bytes: Uint8Array
}

/** `bytes`: of the file as it is sent. A wide logotype on the report's cover needs some 1 000 × 300 pixels. */
export const PICTURE_LIMITS = { bytes: 512 * 1024, side: 4000, pixels: 2_000_000, smallestSide: 16 } as const

export type PictureProblem =
  | 'empty'
  | 'too-large'
  | 'svg'
  | 'not-a-picture'
  | 'damaged'
  | 'too-many-pixels'
  | 'too-small'
  /** The camera says in its own data that the picture is to be turned, which is taken away with it. */
  | 'turned'
  /** For print: cyan, magenta, yellow and black, or more than eight bits. */
  | 'for-print'

export type PictureRead =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problem: PictureProblem }

/** Null where its size is one that is taken. */
export function sizeProblem(width: number, height: number): PictureProblem | null {
  const { side, pixels, smallestSide } = PICTURE_LIMITS
  if (width > side || height > side || width * height > pixels) return 'too-many-pixels'
  return width < smallestSide || height < smallestSide ? 'too-small' : null
}
