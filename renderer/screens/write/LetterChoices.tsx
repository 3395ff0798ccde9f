import type { LetterRequest } from '#domain/letters/request.ts'
import { startCellOn } from '#domain/paper/labels.ts'
import { isLabels, type Paper } from '#domain/paper/papers.ts'
import { isLandscape } from '#domain/paper/sizes.ts'
import { useTranslations } from 'use-intl'
import { wantLetter } from '../../stores/letterOptions.ts'
import { Choice } from '../../ui/Choice.tsx'
import { PaperChoice } from './PaperChoice.tsx'
import { StartCell } from './StartCell.tsx'

type Props = {
  readonly request: Pick<LetterRequest, 'template' | 'reason' | 'options'>
  readonly paper: Paper
}

/** On which paper, and how it is written. */
export function LetterChoices({ request, paper }: Props) {
  const { template, options } = request
  const words = useTranslations('write')
  const hasAddress = paper.form === 'envelope' || (paper.form === 'card' && options.sides !== 'message')
  const hasColumns = hasAddress && !isLandscape(paper)
  const hasMessage = options.sides !== 'address'
  return (
    <>
      <PaperChoice request={request} paper={paper} />
      {template !== null && paper.form === 'card' && (
        <Choice
          label={words('sides')}
          options={[
            { value: 'both', words: words('both') },
            { value: 'address', words: words('address') },
            { value: 'message', words: words('message') },
          ]}
          value={options.sides}
          onChange={(sides) => wantLetter({ sides })}
        />
      )}
      {paper.form === 'labels' && <StartCell paper={paper} startCell={startCellOn(paper, options.startCell)} />}
      {!isLabels(paper) && (hasColumns || hasMessage) && (
        <Choice
          label={words('writing')}
          options={[
            { value: 'vertical', words: words('vertical') },
            { value: 'horizontal', words: words('horizontal') },
          ]}
          value={options.writing}
          onChange={(writing) => wantLetter({ writing })}
        />
      )}
      {hasColumns && <AddressChoices options={options} isEnvelope={paper.form === 'envelope'} />}
    </>
  )
}

type AddressProps = { readonly options: LetterRequest['options']; readonly isEnvelope: boolean }

/** How an upright face is written. Cards of the post carry their boxes; of envelopes only the owner knows. */
function AddressChoices({ options, isEnvelope }: AddressProps) {
  const words = useTranslations('write')
  return (
    <>
      {options.writing === 'vertical' && (
        <Choice
          label={words('numerals')}
          options={[
            { value: 'digit-by-digit', words: words('digitByDigit') },
            { value: 'with-ten', words: words('withTen') },
            { value: 'arabic', words: words('arabic') },
          ]}
          value={options.numerals}
          onChange={(numerals) => wantLetter({ numerals })}
        />
      )}
      {isEnvelope && (
        <Choice
          label={words('boxes')}
          options={[
            { value: 'preprinted', words: words('preprinted') },
            { value: 'drawn', words: words('drawn') },
          ]}
          value={options.boxes}
          onChange={(boxes) => wantLetter({ boxes })}
        />
      )}
    </>
  )
}
