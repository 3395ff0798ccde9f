import type { LetterRequest } from '#domain/letters/request.ts'
import type { Paper } from '#domain/paper/papers.ts'
import { useTranslations } from 'use-intl'
import { usePapers } from '../../lib/queries/papers.ts'
import { usePaperName } from '../../lib/usePaperName.ts'
import { formsFor, wantLetter } from '../../stores/letterOptions.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SelectOne } from '../../ui/Select.tsx'

type Props = {
  readonly request: Pick<LetterRequest, 'template' | 'reason' | 'options'>
  /** As it is laid out now. */
  readonly paper: Paper
}

/** A card, a letter, an envelope, labels or a list; and of those that come in several sizes, which. */
export function PaperChoice({ request, paper }: Props) {
  const words = useTranslations('write')
  const forms = useTranslations('paperForms')
  const sizes = useTranslations('paperSizes')
  const nameOf = usePaperName()
  const papers = usePapers()
  const ofForm = papers.filter(({ form }) => form === paper.form)
  // Of envelopes the size tells more than the name.
  const sized = (each: Paper) => {
    const [width, height] = [String(each.width), String(each.height)]
    return each.form === 'envelope' ? sizes('sized', { name: nameOf(each), width, height }) : nameOf(each)
  }
  const choose = (code: string) => {
    const chosen = papers.find((each) => each.code === code)
    if (chosen !== undefined) wantLetter({ paper: chosen.code })
  }
  return (
    <>
      <Choice
        label={words('paper')}
        options={formsFor(request).map((form) => ({ value: form, words: forms(form) }))}
        value={paper.form}
        onChange={(form) => choose(papers.find((each) => each.form === form)?.code ?? paper.code)}
      />
      {ofForm.length > 1 && (
        <SelectOne
          label={words('paperSize')}
          options={ofForm.map((each) => ({ value: each.code as string, words: sized(each) }))}
          value={paper.code}
          onChange={choose}
        />
      )}
    </>
  )
}
