import type { Cells } from './cells.ts'
import type { PersonOnFile } from './on-file.ts'
import type { Read, ReadHow } from './read.ts'

export function readPerson(_cells: Cells, _how: ReadHow): Read<PersonOnFile> {
  return { kind: 'rejected', reason: 'value-unknown', field: null, damages: [] }
}
