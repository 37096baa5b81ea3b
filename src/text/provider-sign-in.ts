// Words of signing in by a provider: what went wrong, and what to do about it.

import { texts } from './language.ts'

export const providerTexts = texts(
  {
    /** `name`: of the provider. */
    failed: {
      stale: {
        title: 'Inloggningen gäller inte längre',
        detail: () =>
          'Den kan ha tagit mer än tio minuter, börjat i en annan flik eller webbläsare, eller redan vara gjord.',
      },
      declined: {
        title: 'Du loggades inte in',
        detail: (name: string) =>
          `Inloggningen med ${name} avbröts, eller så har du inte tillgång till Barnbokslut där. Fråga den som sköter dina behörigheter.`,
      },
      unavailable: {
        title: 'Inloggningstjänsten svarar inte',
        detail: (name: string) => `Det går inte att logga in med ${name} just nu. Försök igen om en stund.`,
      },
      clock: {
        title: 'Klockorna går inte lika',
        detail: (name: string) =>
          `Svaret från ${name} har en annan tid än Barnboksluts dator. Säg till den som sköter tjänsten att ställa klockan.`,
      },
      untrusted: {
        title: 'Svaret från inloggningstjänsten gick inte att lita på',
        detail: (name: string) =>
          `Du loggades inte in med ${name}. Försök igen. Blir det likadant, säg till den som sköter tjänsten.`,
      },
      incomplete: {
        title: 'Dina behörigheter gick inte att läsa',
        detail: (name: string) =>
          `${name} skickade inte de uppgifter som ger dig roller. Dina roller är som förut. Säg till den som sköter tjänsten.`,
      },
      misconfigured: {
        title: 'Inloggningen är inte rätt inställd',
        detail: (name: string) => `Barnbokslut får inte logga in dig med ${name}. Säg till den som sköter tjänsten.`,
      },
      closed: {
        title: 'Kontot är stängt',
        detail: () => 'Ditt konto i Barnbokslut är stängt. Fråga din systemadministratör.',
      },
    },
    again: 'Försök igen',
    toSignIn: 'Till inloggningen',
    leave: (name: string) => `Logga ut även från ${name}`,
    leaveLead: 'Delar du dator med andra? Då kan nästa person annars logga in som du utan lösenord.',
    or: 'Eller med användarnamn och lösenord',
    localOff: {
      title: 'Här loggar man inte in med lösenord',
      detail: (name: string) => `Logga in med ${name} i stället.`,
    },
    noRole: (name: string) =>
      `Kommer du från ${name} kan rollen också följa av dina grupper där. Logga ut och in igen när du har fått en.`,
  },
  {
    failed: {
      stale: {
        title: 'The sign-in no longer holds',
        detail: () =>
          'It may have taken more than ten minutes, begun in another tab or browser, or have been done already.',
      },
      declined: {
        title: 'You were not signed in',
        detail: (name) =>
          `Signing in with ${name} was cancelled, or you have no access to Barnbokslut there. Ask whoever looks after your access.`,
      },
      unavailable: {
        title: 'The sign-in service does not answer',
        detail: (name) => `It is not possible to sign in with ${name} right now. Try again in a while.`,
      },
      clock: {
        title: 'The clocks do not agree',
        detail: (name) =>
          `The answer from ${name} has another time than Barnbokslut’s computer. Tell whoever runs the service to set the clock.`,
      },
      untrusted: {
        title: 'The answer from the sign-in service could not be trusted',
        detail: (name) =>
          `You were not signed in with ${name}. Try again. If it happens again, tell whoever runs the service.`,
      },
      incomplete: {
        title: 'Your access could not be read',
        detail: (name) =>
          `${name} did not send what gives you roles. Your roles are as before. Tell whoever runs the service.`,
      },
      misconfigured: {
        title: 'Sign-in is not set up right',
        detail: (name) => `Barnbokslut may not sign you in with ${name}. Tell whoever runs the service.`,
      },
      closed: {
        title: 'The account is closed',
        detail: () => 'Your account in Barnbokslut is closed. Ask your system administrator.',
      },
    },
    again: 'Try again',
    toSignIn: 'To the sign-in page',
    leave: (name) => `Sign out of ${name} too`,
    leaveLead: 'Do you share the computer? Otherwise the next person can sign in as you without a password.',
    or: 'Or with a user name and a password',
    localOff: {
      title: 'One does not sign in with a password here',
      detail: (name) => `Sign in with ${name} instead.`,
    },
    noRole: (name) =>
      `If you come from ${name}, the role may also follow from your groups there. Sign out and in again when you have one.`,
  },
)
