import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'

/** Places of which the list holds no more than the names of their files. '' is this PC. */
export function SlowPlaces({ places }: { readonly places: readonly string[] }) {
  const words = useTranslations('backups')
  return places.map((place) => (
    <Said key={place} kind="done">
      {words('slow', { place: place === '' ? words('here') : place })}
    </Said>
  ))
}
