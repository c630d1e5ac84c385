# Coming in by a provider that vouches for people (OpenID Connect).

directory-oidc-title = Sign in through another service
directory-oidc-not-in = You are not signed in
directory-oidc-hint = You prove who you are there and come back here. It works only if your account there is linked to you here.
directory-oidc-go = Continue to { $name }
directory-oidc-none = No such service is set up here.
directory-oidc-by-password = Sign in with name and password
directory-oidc-leave = Signing out
directory-oidc-leave-hint = “Sign out” ends your session here only. At the service itself you stay signed in until you sign out there too.
directory-oidc-leave-at = Sign out at { $name }

directory-oidc-why-unreachable = The service does not answer. Try again in a moment, or sign in with your password; if it lasts, tell whoever runs this system.
directory-oidc-why-declined = The service did not let you through, or you stopped there. Nothing has changed here.
directory-oidc-why-answer = The service answered something that cannot be read. Sign in with your password and tell whoever runs this system.
directory-oidc-why-setup = The service does not recognise this system. Sign in with your password and tell whoever runs this system.
directory-oidc-why-proof = The proof from the service did not hold. Begin again; if it happens twice, tell whoever runs this system.
directory-oidc-why-clock = The proof from the service is of another time: the clocks of the two systems differ. Tell whoever runs this system; meanwhile sign in with your password.
directory-oidc-why-begun = This attempt was not begun in this browser, took longer than ten minutes, or was used already. Begin again from here.
directory-oidc-why-unknown = Nobody here is linked to that account. Sign in with your password and link it under “My account”, or ask whoever manages the people.
directory-oidc-why-taken = That account is already linked to somebody else here. Check which account you use there.
directory-oidc-why-session = Your session here changed, ended or was locked in the meantime. Nothing was linked; begin again.
directory-oidc-why-wait = Too many attempts from here. Wait at most five minutes, then begin again.
directory-oidc-why-closed = Your account here is deactivated. Ask whoever manages the people.
directory-oidc-why-function = Your account is in order, but you hold no function at the moment. Ask whoever manages the mandates.
directory-oidc-why-storage = Something went wrong here; nothing has changed. Try again, and tell whoever runs this system if it lasts.

directory-links = Linked accounts
directory-links-lede = Accounts at other services with which you can sign in here.
directory-links-yours = Your linked accounts
directory-links-nothing = No account is linked.
directory-links-expected = expected, not used yet
directory-links-gone = service no longer set up
directory-links-since = since { $at }
directory-links-end = Unlink
directory-links-more = Link an account
directory-links-more-hint = You sign in at the service, with your own account there, and come back. If you have not done so in the last minutes, you prove here first that it is you.
directory-links-provider = Service
directory-links-begin = Go on
directory-links-go-title = Now sign in at { $name }
directory-links-go-hint = Use your own account there. You have ten minutes.
directory-links-done-linked = The account is linked. You can sign in with it from now on.
directory-links-done-ended = The account is no longer linked.

directory-person-links = Linked accounts of { $name }
directory-person-links-now = Now
directory-person-links-nothing = No account is linked or expected.
directory-person-links-sure = Unlink this account and end the person’s sessions?
directory-person-links-expect = Expect an account
directory-person-links-hint = The first time somebody comes with this account, it is linked to this person. Take the value from the service’s own administration, never from the person’s name.
directory-person-links-value = Identifier or verified mail address there
directory-person-links-value-hint = Exactly as the service gives it to us. Which of the two counts is set with the service.
directory-person-links-do = Expect
directory-person-links-done-expected = Noted. It counts once, when the person comes with it.
directory-person-links-done-ended = The account is no longer linked; the person’s sessions have ended.

directory-step-up-link = linking an account
directory-step-up-unlink = unlinking an account
directory-step-up-expect = expecting an account

refusal-own-link = Link your own account under “My account”.
refusal-other-link = An account can be linked only by the person whose it is.
refusal-powerful-link = This person holds or is to hold a powerful function: they link their account themselves, nobody else can.
refusal-machine-link = A machine signs in at no service: make a token for it.
refusal-link-taken = Somebody else is already expected with this value.
refusal-last-link = This is your only way in. Set a password or add a passkey first.

kind-directory-link-expected = account at a service expected
kind-directory-account-linked = account at a service linked
kind-directory-account-unlinked = account at a service unlinked
