// Words of the command line that depend on how many there are.

import { expect, it } from 'vitest'
import { cliText } from '../../src/text/cli.ts'

it('says one and several as people do', () => {
  expect(cliText.importCounts('1', '1', '0', '0')).toBe('1 rad: 1 ny, 0 ändrade, 0 oförändrade.')
  expect(cliText.importCounts('1 000', '1 000', '0', '0')).toMatch(/^1 000 rader:/)
  expect(cliText.content('N15428', '1', '1', '2024', '2024')).toBe('  N15428: 1 värde, 1 område, 2024')
  expect(cliText.content('N15428', '21', '2', '2021', '2024')).toBe('  N15428: 21 värden, 2 områden, 2021–2024')
  expect(cliText.checkOk(2, 1, 1, 4)).toBe('2 indikatorer, 1 källa, 1 rapportmall och 4 diagram är rätt.')
})
