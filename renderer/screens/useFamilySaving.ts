import type { CustomerRow } from '#domain/people/customer.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../lib/useSaving.ts'
import { useNames } from './FamilyQuestion.tsx'

const ids = (people: readonly CustomerRow[]) => people.map(({ id }) => id)

/** The answers to おひとつのご家族ですか, saved, with what to say afterwards; each answer is true once it is saved. */
export function useFamilySaving() {
  const words = useTranslations('families')
  const names = useNames()
  const saving = useSaving()
  const [said, setSaid] = useState('')
  const form = async (together: readonly CustomerRow[], apart: readonly CustomerRow[]): Promise<boolean> => {
    setSaid(words('formed', { names: names(together) }))
    return (await saving.save('households:form', { together: ids(together), apart: ids(apart) })) !== null
  }
  const keepApart = async (people: readonly CustomerRow[]): Promise<boolean> => {
    setSaid(words('toldApart', { names: names(people) }))
    return (await saving.save('households:apart', { people: ids(people) })) !== null
  }
  return { saving, said, setSaid, form, keepApart }
}
