import type { Cells } from './cells.ts'
import type { VisitOnFile } from './on-file.ts'
import type { Read, ReadHow } from './read.ts'

export function readVisit(_cells: Cells, _how: ReadHow): Read<VisitOnFile> {
  return { kind: 'rejected', reason: 'value-unknown', field: null, damages: [] }
}
