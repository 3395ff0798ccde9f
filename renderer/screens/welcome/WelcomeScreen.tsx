type Props = { readonly next: 'paper-cards' | 'week' }

export function WelcomeScreen({ next }: Props) {
  return <main>{next}</main>
}
