import { labelsASheet } from '#domain/paper/labels.ts'
import type { LabelPaper } from '#domain/paper/papers.ts'
import { useTranslations } from 'use-intl'
import { wantLetter } from '../../stores/letterOptions.ts'
import { CellPicker } from '../../ui/CellPicker.tsx'

type Props = { readonly paper: LabelPaper; readonly startCell: number }

/** A sheet that was begun is used up: from which label on is it free? */
export function StartCell({ paper, startCell }: Props) {
  const words = useTranslations('paper')
  return (
    <CellPicker
      label={words('startCell')}
      hint={words('startCellSaid', { at: startCell })}
      nameOf={(at) => words('cell', { at })}
      columns={paper.grid.columns}
      count={labelsASheet(paper)}
      value={startCell}
      onChange={(chosen) => wantLetter({ startCell: chosen })}
    />
  )
}
