// Says aloud, once per run, which checks this machine cannot make, so that a green run is never read as more than it is.

export default function announceSkipped(): void {
  if (!process.env.TEST_POSTGRES_URL) {
    console.warn('\nPostgreSQL: HOPPAS ÖVER – TEST_POSTGRES_URL är inte satt. Lagringstesterna körs bara på SQLite.\n')
  }
}
