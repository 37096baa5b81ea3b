import { describe, expect, it } from 'vitest'
import { Conflict, sentenceIn } from '../../src/domain/errors.ts'
import { sentences, texts } from '../../src/text/language.ts'

const words = sentences(
  texts(
    { plain: 'Ett fel.', taken: (name: string) => `Namnet ”${name}” är taget.`, file: { none: 'Ingen fil.' } },
    { plain: 'An error.', taken: (name) => `The name “${name}” is taken.`, file: { none: 'No file.' } },
  ),
)

describe('A refusal', () => {
  it('holds its sentence in every language, and its message is the Swedish one', () => {
    const error = new Conflict(words.taken('Ekö'))
    expect(error.message).toBe('Namnet ”Ekö” är taget.')
    expect(sentenceIn(error.said, 'sv')).toBe('Namnet ”Ekö” är taget.')
    expect(sentenceIn(error.said, 'en')).toBe('The name “Ekö” is taken.')
  })

  it('may come from anywhere in a catalogue, or be the same in all languages', () => {
    expect(sentenceIn(new Conflict(words.plain).said, 'en')).toBe('An error.')
    expect(sentenceIn(new Conflict(words.file.none).said, 'en')).toBe('No file.')
    expect(sentenceIn(new Conflict('M1').said, 'en')).toBe('M1')
  })
})
