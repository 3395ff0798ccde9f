import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { NameLines } from '../NameLines.tsx'
import type { DraftForm } from './AddForm.tsx'

type Props = { readonly form: DraftForm }

/** The name of someone new. */
export function NameFields({ form: { register, getValues, setValue, formState } }: Props) {
  const errorWords = useFieldErrors()
  return (
    <NameLines
      line={(field) => ({ ...register(field), error: errorWords(formState.errors[field]) })}
      read={(field) => getValues(field)}
      write={(field, text) => setValue(field, text)}
    />
  )
}
