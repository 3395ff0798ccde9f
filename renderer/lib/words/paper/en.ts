import type { Same } from '../same.ts'
import type { paperJa } from './ja.ts'

export const paperEn: Same<typeof paperJa> = {
  paper: {
    startCell: 'First free label',
    startCellSaid: 'Starts at label {at, number}.',
    cell: 'Label {at, number}',
  },
}
