import type { LetterOptions } from '#domain/letters/request.ts'
import { isLabels, type Paper } from '#domain/paper/papers.ts'
import { useTranslations } from 'use-intl'
import { wantLetter } from '../../stores/letterOptions.ts'
import { keepPerFile, usePrinting } from '../../stores/printing.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SelectOne } from '../../ui/Select.tsx'

type Props = { readonly options: LetterOptions; readonly paper: Paper; readonly count: number }

const TRAYS = [20, 50, 100, 200] as const

/** Of many letters: in which order they come, and how many of them go into one file. */
export function SeveralChoices({ options, paper, count }: Props) {
  const words = useTranslations('write')
  const { perFile } = usePrinting()
  // A tray holds sheets, and a sheet of labels many of them.
  const trays = isLabels(paper) ? [] : TRAYS.filter((tray) => tray < count)
  if (count < 2) return null
  return (
    <>
      <Choice
        label={words('order')}
        options={[
          { value: 'as-chosen', words: words('asChosen') },
          { value: 'postal-code', words: words('byPostalCode') },
        ]}
        value={options.order ?? 'as-chosen'}
        onChange={(order) => wantLetter({ order })}
      />
      {trays.length > 0 && (
        <SelectOne
          label={words('perFile')}
          options={[
            { value: '', words: words('allInOne') },
            ...trays.map((tray) => ({ value: String(tray), words: words('trayOf', { count: tray }) })),
          ]}
          value={perFile === null ? '' : String(perFile)}
          onChange={(chosen) => keepPerFile(chosen === '' ? null : Number(chosen))}
        />
      )}
    </>
  )
}
