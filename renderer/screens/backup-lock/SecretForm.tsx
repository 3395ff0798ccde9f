import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'

type Props = {
  readonly label: string
  readonly action: string
  /** Why what was typed last does not open it. */
  readonly wrong: string | undefined
  readonly isBusy?: boolean
  readonly onTyped: (typed: string) => void
  /** Left out where there is nowhere to go back to. */
  readonly onLeave?: () => void
}

/** One line for 合言葉 or the recovery code; it is shown as it is typed, since it is read off a sheet of paper. */
export function SecretForm({ label, action, wrong, isBusy = false, onTyped, onLeave }: Props) {
  const words = useTranslations('backupLock')
  const [typed, setTyped] = useState('')
  return (
    <form
      className={forms['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') onTyped(typed)
      }}
    >
      <TextField
        label={label}
        hint={words('typedHint')}
        error={wrong}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={forms['ways']}>
        {onLeave !== undefined && <Button onClick={onLeave}>{words('leave')}</Button>}
        <Button look="main" type="submit" aria-disabled={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
