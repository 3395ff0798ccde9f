import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { wantLetter } from '../../stores/letterOptions.ts'
import { chooseTemplate } from '../../stores/writing.ts'
import { Choice } from '../../ui/Choice.tsx'

const ADDRESS_ONLY = 'address-only'

type Props = { readonly template: TemplateCode | null; readonly options: LetterOptions }

/** Which words, on which paper, and how they are written. */
export function LetterChoices({ template, options }: Props) {
  const words = useTranslations('write')
  const { data: templates = [] } = useQuery(templatesQuery)
  const hasAddress = options.paper === 'hagaki' && options.sides !== 'message'
  return (
    <>
      <Choice
        label={words('template')}
        options={[
          ...templates.map(({ code, name }) => ({ value: code as string, words: name })),
          { value: ADDRESS_ONLY, words: words('addressOnly') },
        ]}
        value={template ?? ADDRESS_ONLY}
        onChange={(chosen) => chooseTemplate(templates.find(({ code }) => code === chosen)?.code ?? null)}
      />
      {template !== null && <PaperChoices options={options} />}
      <Choice
        label={words('writing')}
        options={[
          { value: 'vertical', words: words('vertical') },
          { value: 'horizontal', words: words('horizontal') },
        ]}
        value={options.writing}
        onChange={(writing) => wantLetter({ writing })}
      />
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

function PaperChoices({ options }: Pick<Props, 'options'>) {
  const words = useTranslations('write')
  return (
    <>
      <Choice
        label={words('paper')}
        options={[
          { value: 'hagaki', words: words('hagaki') },
          { value: 'a4', words: words('a4') },
        ]}
        value={options.paper}
        onChange={(paper) => wantLetter({ paper })}
      />
      {options.paper === 'hagaki' && (
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
