import type { Cells } from './cells.ts'
import type { ContactOnFile } from './on-file.ts'
import type { Read, ReadHow } from './read.ts'

export function readContact(_cells: Cells, _how: ReadHow): Read<ContactOnFile> {
  return { kind: 'rejected', reason: 'value-unknown', field: null, damages: [] }
}
