import type { AddressOptions } from '#domain/paper/document.ts'
import { useTranslations } from 'use-intl'
import { wantPostcard } from '../../stores/postcard.ts'
import { Choice } from '../../ui/Choice.tsx'

type Props = { readonly options: AddressOptions }

/** The direction of writing, and how the numbers of a vertical address are written. */
export function PostcardOptions({ options }: Props) {
  const words = useTranslations('letters')
  return (
    <>
      <Choice
        label={words('writing')}
        options={[
          { value: 'vertical', words: words('vertical') },
          { value: 'horizontal', words: words('horizontal') },
        ]}
        value={options.writing}
        onChange={(writing) => wantPostcard({ writing })}
      />
      {options.writing === 'vertical' && (
        <Choice
          label={words('numerals')}
          options={[
            { value: 'digit-by-digit', words: words('digitByDigit') },
            { value: 'with-ten', words: words('withTen') },
            { value: 'arabic', words: words('arabic') },
          ]}
          value={options.numerals}
          onChange={(numerals) => wantPostcard({ numerals })}
        />
      )}
    </>
  )
}
