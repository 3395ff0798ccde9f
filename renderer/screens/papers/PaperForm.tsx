import type { Paper } from '#domain/paper/papers.ts'
import { PAPER_NAME_MAX } from '#contract/inputs/papers.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { draftOf, linesOf, type PaperDraft, typedPaper } from '../../lib/paperDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import styles from './Papers.module.css'

type Props = {
  readonly paper: Paper
  /** One of the owner's own has a name. */
  readonly isOwn: boolean
  readonly onSave: (paper: Paper) => void
  readonly onClose: () => void
}

/** The sizes of one paper, in mm. */
export function PaperForm({ paper, isOwn, onSave, onClose }: Props) {
  const words = useTranslations('paperSizes')
  const errors = useTranslations('fieldErrors')
  const [draft, setDraft] = useState<PaperDraft>(() => draftOf(paper))
  const [isAsked, setAsked] = useState(false)
  const typed = typedPaper(draft)
  const hasName = !isOwn || draft.name.trim() !== ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (typed.kind === 'paper' && hasName) onSave(typed.paper)
  }
  return (
    <form className={forms['form']} noValidate onSubmit={save}>
      {isOwn && (
        <TextField
          label={words('name')}
          value={draft.name}
          maxLength={PAPER_NAME_MAX}
          error={isAsked && !hasName ? errors('required') : undefined}
          onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
      )}
      {draft.form === 'card' && (
        <Checkbox
          isSelected={draft.hasSenderBoxes}
          onChange={(hasSenderBoxes) => setDraft({ ...draft, hasSenderBoxes })}
        >
          {words('senderBoxes')}
        </Checkbox>
      )}
      <div className={styles['lines']}>
        {linesOf(draft).map((line) => (
          <TextField
            key={line}
            label={words(line)}
            value={draft.lines[line]}
            inputMode="decimal"
            error={isAsked && typed.kind === 'unreadable' && typed.line === line ? words('unreadable') : undefined}
            onChange={({ currentTarget }) =>
              setDraft({ ...draft, lines: { ...draft.lines, [line]: currentTarget.value } })
            }
          />
        ))}
      </div>
      {isAsked && typed.kind === 'problem' && <Said kind="trouble">{words(typed.problem)}</Said>}
      <div className={forms['end']}>
        <Button look="quiet" onClick={onClose}>
          {words('close')}
        </Button>
        <Button look="main" type="submit">
          {words('save')}
        </Button>
      </div>
    </form>
  )
}
