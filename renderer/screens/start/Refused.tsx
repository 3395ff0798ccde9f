import type { ErrorCode } from '#contract/result.ts'
import type { RestorePreview } from '#domain/backup/backup.ts'
import type { SalvagePreview } from '#domain/backup/salvage.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop, ShopError } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Opening } from '../../ui/Opening.tsx'
import forms from '../forms.module.css'
import { OpenRecords } from '../records-lock/OpenRecords.tsx'
import { LockedCopyForm } from '../restore/LockedCopyForm.tsx'
import { LookingPart } from '../restore/LookingPart.tsx'
import { RestoreLooked } from '../restore/RestoreLooked.tsx'
import restoring from '../restore/Restore.module.css'
import { useRestore } from '../restore/useRestore.ts'
import { SupportFile } from '../support/SupportFile.tsx'
import { CopiesFound } from './CopiesFound.tsx'

/** Where a copy can stand in for the file. What is in use, or lies in a cloud, is whole; a full disk takes no copy. */
const CAN_RESTORE: ReadonlySet<ErrorCode> = new Set([
  'shop-missing',
  'shop-empty-file',
  'shop-foreign',
  'shop-newer',
  'shop-damaged',
  'shop-is-folder',
  'shop-not-expected',
  'disk-failed',
])

type Props = { readonly code: ErrorCode }

/** The records were not opened: why, that they are safe, what can be done. */
export function Refused({ code }: Props) {
  const words = useTranslations('refused')
  const restoreWords = useTranslations('restore')
  const support = useTranslations('support')
  const common = useTranslations('common')
  const restore = useRestore()
  const sentence = sentenceOf(new ShopError({ code }), useLocale())
  if (restore.preview !== null) {
    return (
      <Opening title={words('title')} text={sentence}>
        {!('salvaged' in restore.preview) && <p>{restoreWords('noneNow')}</p>}
        {mayComeBack(restore.preview) && <p>{restoreWords('mayComeBack')}</p>}
        <RestoreLooked preview={restore.preview} restore={restore} doWords={restoreWords('run')} />
      </Opening>
    )
  }
  if (restore.locked !== null) {
    return (
      <Opening title={words('title')} text={sentence}>
        <LockedCopyForm locked={restore.locked} restore={restore} />
      </Opening>
    )
  }
  if (code === 'shop-locked') return <LockedRecords sentence={sentence} restore={restore} />
  return (
    <Opening title={words('title')} text={sentence}>
      {code === 'shop-newer' && <p>{words('newer')}</p>}
      {code === 'internal' && <p>{words('restart')}</p>}
      {CAN_RESTORE.has(code) && <CopiesFound restore={restore} />}
      {CAN_RESTORE.has(code) && <Salvage restore={restore} isOwnDamaged={code === 'shop-damaged'} />}
      <LookingPart restore={restore} />
      <OtherWays />
      <Folded moreWords={support('title')} lessWords={common('close')}>
        <SupportFile />
      </Folded>
    </Opening>
  )
}

/** The shop's own file knows itself who was erased. */
function mayComeBack(preview: RestorePreview | SalvagePreview): boolean {
  return preview.erasedSince === null && !('salvaged' in preview && preview.isOwn)
}

type LockedProps = { readonly sentence: string; readonly restore: ReturnType<typeof useRestore> }

/** Nothing is wrong: the owner says the 合言葉, or, having lost it, goes back to a copy of which it is another. */
function LockedRecords({ sentence, restore }: LockedProps) {
  const words = useTranslations('recordsLock')
  const common = useTranslations('common')
  return (
    <Opening title={words('openTitle')} text={sentence}>
      <OpenRecords />
      <Folded moreWords={words('forgotten')} lessWords={common('close')}>
        <p>{words('forgottenText')}</p>
        <CopiesFound restore={restore} />
        <LookingPart restore={restore} />
        <OtherWays />
      </Folded>
    </Opening>
  )
}

type SalvageProps = { readonly restore: ReturnType<typeof useRestore>; readonly isOwnDamaged: boolean }

/** Out of the shop's own file, or out of one that the owner finds elsewhere. */
function Salvage({ restore, isOwnDamaged }: SalvageProps) {
  const words = useTranslations('salvage')
  return (
    <section className={restoring['here']}>
      <h2 className={restoring['heading']}>{words('title')}</h2>
      <p>{words('text')}</p>
      {isOwnDamaged && <Button onClick={() => restore.salvage(null)}>{words('look')}</Button>}
      <Button look={isOwnDamaged ? 'quiet' : 'plain'} onClick={restore.salvageChosen}>
        {words(isOwnDamaged ? 'chooseOther' : 'choose')}
      </Button>
    </section>
  )
}

function OtherWays() {
  const words = useTranslations('refused')
  const openFolder = useMutation({ mutationFn: () => shop('start:open-folder', {}) })
  const openAgain = useMutation({
    mutationFn: () => shop('shop:open-again', {}),
    onSuccess: (state) => queryClient.setQueryData(shopStateQuery.queryKey, state),
  })
  return (
    <div className={forms['ways']}>
      <Button look="quiet" onClick={() => openFolder.mutate()}>
        {words('folder')}
      </Button>
      <Button aria-disabled={openAgain.isPending} onClick={() => !openAgain.isPending && openAgain.mutate()}>
        {words('again')}
      </Button>
    </div>
  )
}
