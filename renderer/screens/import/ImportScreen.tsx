import type { Day } from '#domain/day.ts'
import { useRunning } from '../../lib/useRunning.ts'
import { useImporting } from '../../stores/importing.ts'
import { ImportLook } from './ImportLook.tsx'
import { ImportRunning } from './ImportRunning.tsx'
import { ImportStart } from './ImportStart.tsx'
import { ImportTaken } from './ImportTaken.tsx'

type Props = { readonly today: Day }

/** 取り込む: choose a file, look, answer, take it in; and all of it out again. */
export function ImportScreen({ today }: Props) {
  const { busy, preview, done } = useImporting()
  const { running } = useRunning()
  // A page that was loaded anew meets an import it knows nothing of.
  if (busy === 'saving' || running?.call === 'imports:run')
    return <ImportRunning fileName={preview?.fileName ?? null} />
  if (done !== null) return <ImportTaken taken={done} />
  if (preview !== null) return <ImportLook preview={preview} today={today} />
  return <ImportStart today={today} />
}
