import { isLabels, type Paper, type PaperCode, type PrintSide, sidesOf } from '#domain/paper/papers.ts'
import { useTranslations } from 'use-intl'
import { usePapers } from '../../lib/queries/papers.ts'
import { usePaperName } from '../../lib/usePaperName.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SelectOne } from '../../ui/Select.tsx'

/** One side of a paper. */
export type PrintedSide = { readonly paper: PaperCode; readonly side: PrintSide }

type Props = { readonly paper: Paper; readonly side: PrintSide; readonly onChange: (place: PrintedSide) => void }

/** Which paper lies in the printer, and with which side. */
export function PlaceChoice({ paper, side, onChange }: Props) {
  const words = useTranslations('printers')
  const nameOf = usePaperName()
  const papers = usePapers()
  const sides = sidesOf(paper)
  const choose = (code: string) => {
    const chosen = papers.find((each) => each.code === code)
    if (chosen === undefined) return
    const there = sidesOf(chosen)
    onChange({ paper: chosen.code, side: there.includes(side) ? side : (there[0] ?? side) })
  }
  return (
    <>
      <SelectOne
        label={words('paper')}
        options={papers.map((each) => ({ value: each.code as string, words: nameOf(each) }))}
        value={paper.code}
        onChange={choose}
      />
      {sides.length > 1 && !isLabels(paper) && (
        <Choice
          label={words('side')}
          options={sides.map((each) => ({ value: each, words: words(each) }))}
          value={side}
          onChange={(chosen) => onChange({ paper: paper.code, side: chosen })}
        />
      )}
    </>
  )
}
