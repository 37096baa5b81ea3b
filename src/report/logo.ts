// The organisation's logotype on a report's cover: what the document keeps of it, and how large it is drawn.

import type { Logo } from '../domain/settings.ts'
import type { DocumentLogo } from './document.ts'

/** Throws where the facts name a logotype whose bytes are not given: a report without it would be another report. */
export function documentLogo(logo: Logo | undefined, bytes: Uint8Array | null): { readonly logo?: DocumentLogo } {
  if (logo === undefined) return {}
  if (bytes === null) throw new Error(`the bytes of logotype ${logo.sha256} are missing`)
  return { logo: { ...logo, base64: Buffer.from(bytes).toString('base64') } }
}

export const bytesOfLogo = ({ base64 }: DocumentLogo): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

/** Points. Wide logotypes are limited by the first, high ones by the second. */
const ROOM = { width: 190, height: 72 } as const
/** Of a point to a pixel: no larger than on a screen, where pixels would show. */
const LARGEST = 0.75

export function sizeOnPaper({ width, height }: Pick<Logo, 'width' | 'height'>) {
  const scale = Math.min(ROOM.width / width, ROOM.height / height, LARGEST)
  return { width: width * scale, height: height * scale }
}
