export const paperJa = {
  paper: {
    startCell: '使い始めるラベル',
    startCellSaid: '{at, number}枚目から使います。',
    cell: '{at, number}枚目',
  },
} as const
