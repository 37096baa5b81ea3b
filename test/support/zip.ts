// Writes ZIP archives for tests, also such as no program writes: with sizes that lie.

import { crc32, deflateRawSync } from 'node:zlib'

export type ZipFile = {
  readonly name: string
  readonly content: string | Uint8Array
  /** Said to be the size of the content. */
  readonly declared?: number
  readonly encrypted?: boolean
  readonly stored?: boolean
  /** Sizes in the extra field of ZIP64, as some writers keep them. */
  readonly large?: boolean
}

export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const content = Buffer.from(file.content)
    const data = file.stored ? content : deflateRawSync(content)
    const name = Buffer.from(file.name)
    const size = file.declared ?? content.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(file.encrypted ? 1 : 0, 2)
    common.writeUInt16LE(file.stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(file.large ? 0xffffffff : data.length, 14)
    common.writeUInt32LE(file.large ? 0xffffffff : size, 18)
    common.writeUInt16LE(name.length, 22)
    const extra = Buffer.alloc(file.large ? 20 : 0)
    if (file.large) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(16, 2)
      extra.writeBigUInt64LE(BigInt(size), 4)
      extra.writeBigUInt64LE(BigInt(data.length), 12)
      common.writeUInt16LE(20, 24)
    }
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, name, extra]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
