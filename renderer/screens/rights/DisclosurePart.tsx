import type { Id } from '#domain/people/customer.ts'
import type { HeldBack } from '#domain/rights/held-back.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { disclosureQuery } from '../../lib/queries/rights.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Said } from '../../ui/Said.tsx'
import panels from '../card/Panels.module.css'

/** ご本人にお見せする記録: what the owner decides on first, and the page of it. */
export function DisclosurePart({ customer }: { readonly customer: Id }) {
  const words = useTranslations('disclosure')
  const language = useLocale()
  const { data: look } = useQuery(disclosureQuery(customer))
  const [without, setWithout] = useState<readonly HeldBack[]>([])
  const saving = useMutation({ mutationFn: () => shop('disclosure:save', { id: customer, without, language }) })
  const turn = (what: HeldBack, isIn: boolean) =>
    setWithout((now) => (isIn ? now.filter((each) => each !== what) : [...now, what]))
  const done = saving.data ?? null
  return (
    <section className={panels['part']}>
      <h3>{words('title')}</h3>
      <p>{words('text')}</p>
      {look !== undefined && look.held.length > 0 && (
        <>
          <p>{words('look')}</p>
          {look.held.map(({ what, count }) => (
            <Checkbox key={what} isSelected={!without.includes(what)} onChange={(isIn) => turn(what, isIn)}>
              {words(`kinds.${what}`, { count })}
            </Checkbox>
          ))}
          <p className={panels['soft']}>{words('keepBack')}</p>
        </>
      )}
      {look !== undefined && look.locked > 0 && <p>{words('locked', { count: look.locked })}</p>}
      <p className={panels['soft']}>{words('check')}</p>
      <Button look="main" aria-disabled={saving.isPending} onClick={() => !saving.isPending && saving.mutate()}>
        {words('save')}
      </Button>
      <div role="status">
        {done !== null && (
          <Said kind="done">{words('done', { folder: done.folder, file: done.files.join('、') })}</Said>
        )}
      </div>
      {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
    </section>
  )
}
