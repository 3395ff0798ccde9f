import type { LetterRequest } from '#domain/letters/request.ts'
import { isLabelPaper, startCellOn } from '#domain/paper/labels.ts'
import { useTranslations } from 'use-intl'
import { isClosed, wantLetter } from '../../stores/letterOptions.ts'
import { Choice } from '../../ui/Choice.tsx'
import { StartCell } from './StartCell.tsx'

type Props = { readonly request: Pick<LetterRequest, 'template' | 'reason' | 'options'> }

/** On which paper, and how it is written. */
export function LetterChoices({ request }: Props) {
  const { options } = request
  const words = useTranslations('write')
  const hasAddress = options.paper === 'hagaki' && options.sides !== 'message'
  return (
    <>
      <PaperChoices request={request} />
      {isLabelPaper(options.paper) ? (
        <StartCell paper={options.paper} startCell={startCellOn(options.paper, options.startCell)} />
      ) : (
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
      {hasAddress && options.writing === 'vertical' && (
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
    </>
  )
}

function PaperChoices({ request: { template, reason, options } }: Props) {
  const words = useTranslations('write')
  return (
    <>
      <Choice
        label={words('paper')}
        options={[
          ...(isClosed(template, reason) ? [] : [{ value: 'hagaki' as const, words: words('hagaki') }]),
          ...(template === null ? [] : [{ value: 'a4' as const, words: words('a4') }]),
          { value: 'label12', words: words('label12') },
          { value: 'label24', words: words('label24') },
        ]}
        value={options.paper}
        onChange={(paper) => wantLetter({ paper })}
      />
      {template !== null && options.paper === 'hagaki' && (
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
    </>
  )
}
