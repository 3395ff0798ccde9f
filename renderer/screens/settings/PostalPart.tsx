import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { postalStateQuery } from '../../lib/queries/postal.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useRunning } from '../../lib/useRunning.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Said } from '../../ui/Said.tsx'
import { Part } from '../Page.tsx'
import { Working } from '../Working.tsx'
import styles from './Settings.module.css'

/** 郵便番号: of which month its table is; under くわしく a newer one from a file, and back. */
export function PostalPart() {
  const words = useTranslations('postal')
  const { data } = useQuery(postalStateQuery)
  if (data === undefined) return null
  const [year = '', month = ''] = data.month?.split('-') ?? []
  return (
    <Part title={words('title')}>
      <p>{words('why')}</p>
      <p>{data.month === null ? words('none') : words('month', { year, month: `${Number(month)}` })}</p>
      <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
        <Renewing isOwn={data.isOwn} />
      </Folded>
    </Part>
  )
}

function Renewing({ isOwn }: { readonly isOwn: boolean }) {
  const words = useTranslations('postal')
  const language = useLocale()
  const { running } = useRunning()
  const acting = useMutation({
    mutationFn: (call: 'postal:update' | 'postal:put-back') => shop(call, {}),
    // Nothing in the shop's file has changed, so nobody else tells of it. A dialog put away changes nothing.
    onSuccess: (state) => state !== null && queryClient.setQueryData(postalStateQuery.queryKey, state),
  })
  const isRunning = running?.call === 'postal:update'
  const isBusy = acting.isPending || isRunning
  const act = (call: 'postal:update' | 'postal:put-back') => !isBusy && acting.mutate(call)
  return (
    <>
      <p>{words('how')}</p>
      {isOwn && <p>{words('own')}</p>}
      {isRunning ? (
        <Working call="postal:update" />
      ) : (
        <div className={styles['ways']}>
          <Button aria-disabled={isBusy} onClick={() => act('postal:update')}>
            {words('update')}
          </Button>
          {isOwn && (
            <Button aria-disabled={isBusy} onClick={() => act('postal:put-back')}>
              {words('putBack')}
            </Button>
          )}
        </div>
      )}
      {acting.data !== undefined && acting.data !== null && (
        <Said kind="done">{words(acting.variables === 'postal:update' ? 'updated' : 'backAgain')}</Said>
      )}
      {acting.error !== null && <Said kind="trouble">{sentenceOf(acting.error, language)}</Said>}
    </>
  )
}
