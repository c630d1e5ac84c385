//! Coming in by a provider that vouches for people (OpenID Connect, authorization code with PKCE).
//!
//! Who comes in is decided here: a registered person to whom exactly this account, issuer and subject, was linked. Nobody is
//! known by a name or an address alone. Nothing of what the provider hands out is kept: its proof is checked and dropped.
//!
//! The way there is a link and the way back is a link: the cookies are `SameSite=Lax`, which a browser sends along when it
//! follows a link from another site to ours, and the content policy lets no form lead to another site.

mod begun;
mod come_in;
mod expected;
mod fetch;
mod own;
mod provider;
mod rows;
mod talk;
mod why;

use std::sync::Arc;

use directory::command::LinkAccount;
use directory::vault::{CameIn, Vault, VaultError};
use kernel::{Id, Ids, Text, kind};
use store::{Journal, Submission};
use web::{Contribution, OtherWay, PageKind, Routes, SignedIn, get, post, template_files, text_files};

use crate::sessions::{ProfileNow, RosterNow, StampNow, likeliest};
use begun::Waiting;
use talk::{Proven, Talk};
use why::Why;

pub use fetch::{Ask, Fetch, FetchFault, Told, guarded};
pub use provider::Provider;

/// What the binary hands in.
pub struct OidcParts {
    /// The providers, in the order in which they are offered.
    pub providers: Vec<Provider>,
    /// The door to them.
    pub door: Arc<dyn Fetch>,
    /// Our own public address, without a slash at its end.
    pub address: String,
    /// The accountable journal.
    pub journal: Journal,
    /// Where links are kept.
    pub vault: Arc<Vault>,
    /// The directory as it is now.
    pub roster: RosterNow,
    /// The profile in force.
    pub profile: ProfileNow,
    /// Versions that a decision rests on.
    pub stamp: StampNow,
}

/// Coming in by providers.
pub struct Oidc {
    talks: Vec<Talk>,
    waiting: Waiting,
    parts: OidcParts,
}

impl Oidc {
    /// With these providers; none is fine.
    #[must_use]
    pub fn new(mut parts: OidcParts) -> Self {
        let talk = |p| Talk::new(p, Arc::clone(&parts.door));
        let talks = std::mem::take(&mut parts.providers).into_iter().map(talk).collect();
        Self { talks, waiting: Waiting::default(), parts }
    }

    /// What the sign-in page offers besides name and password.
    #[must_use]
    pub fn ways(&self) -> Vec<OtherWay> {
        let way = |t: &Talk| OtherWay {
            label: t.provider.label.clone(),
            path: format!("sign-in/with/{}", t.provider.code),
        };
        self.talks.iter().map(way).collect()
    }

    fn talk(&self, code: &str) -> Option<&Talk> {
        self.talks.iter().find(|t| t.provider.code == code)
    }

    /// The provider's name for people, by its issuer; nothing when it is no longer configured.
    fn label(&self, issuer: &str) -> Option<&Text> {
        self.talks.iter().find(|t| t.provider.issuer == issuer).map(|t| &t.provider.label)
    }

    /// Where the provider sends the browser back to: one address per provider, the same in every language, as registered there.
    fn back(&self, talk: &Talk) -> String {
        format!("{}/en/sign-in/back/{}", self.parts.address.trim_end_matches('/'), talk.provider.code)
    }

    /// Whoever is linked to this account comes in; so does whoever is expected with it, and is linked to it from then on.
    fn enter(&self, talk: &Talk, proven: &Proven) -> Result<SignedIn, Why> {
        let (vault, issuer) = (&self.parts.vault, talk.provider.issuer.as_str());
        let linked = vault.account_of(issuer, &proven.subject)?;
        let expected = match (&linked, &proven.value) {
            (None, Some(value)) => vault.expected_with(issuer, &talk.folded(value))?,
            _ => None,
        };
        let roster = (self.parts.roster)();
        let id = linked.or(expected).ok_or(Why::Unknown)?;
        // A machine has tokens: for it the answer is that of an unknown account.
        let person = roster.persons.get(&id).filter(|p| !p.machine).ok_or(Why::Unknown)?;
        if !person.active {
            return Err(Why::Closed);
        }
        let now = self.parts.journal.definition().clock.now();
        let held = likeliest(&roster, id, now).ok_or(VaultError::NoFunction)?;
        if linked.is_none() {
            self.link(&held.actor(), talk, proven)?;
        }
        let came = CameIn { by: &talk.provider.code, proves: proven.strong.then_some("provider") };
        let (token, max_age) = vault.open_session_as(person.id, held.id, came)?;
        Ok(SignedIn { token, max_age, lang: Some(person.lang) })
    }

    /// Entry first, then the link itself: a link without an entry must not be.
    fn link(&self, actor: &kernel::Actor, talk: &Talk, proven: &Proven) -> Result<(), Why> {
        let (vault, issuer) = (&self.parts.vault, talk.provider.issuer.as_str());
        match vault.account_of(issuer, &proven.subject)? {
            Some(person) if person == actor.person => return Ok(()),
            Some(_) => return Err(Why::Taken),
            None => {}
        }
        let (person, subject) = (actor.person, proven.subject.clone());
        self.submit(actor, LinkAccount { person, issuer: issuer.to_owned(), subject })?;
        let id: Id<kind::Factor> = self.next_id();
        let linked = vault.link(id, person, issuer, &proven.subject, &proven.label)?;
        if linked { Ok(()) } else { Err(Why::Taken) }
    }

    fn submit(&self, actor: &kernel::Actor, command: impl store::Command + 'static) -> Result<(), Why> {
        let submission = Submission {
            command_id: self.next_id(),
            actor: actor.clone(),
            command: Box::new(command),
            stamp: (self.parts.stamp)(),
        };
        let receipt = self.parts.journal.submit_blocking(submission);
        receipt.map(drop).map_err(|e| Why::from(web::Fault::from(e)))
    }

    fn next_id<K>(&self) -> Id<K> {
        let definition = self.parts.journal.definition();
        Ids::new(definition.clock.as_ref(), definition.chance.as_ref()).next()
    }
}

/// Pages, texts and routes.
#[must_use]
pub fn contribution(oidc: &Arc<Oidc>) -> Contribution {
    let routes = Routes::new()
        .route("/sign-in/with", get(come_in::show))
        .route("/sign-in/with/{provider}", get(come_in::go))
        .route("/sign-in/with/{provider}/leave", get(come_in::leave))
        .route("/sign-in/back/{provider}", get(come_in::back))
        .route("/account/links", get(own::show).post(own::begin_link))
        .route("/account/links/{link}/end", post(own::end))
        .route("/people/{person}/links", get(expected::show).post(expected::expect))
        .route("/people/{person}/links/{link}/end", post(expected::end))
        .with(Arc::clone(oidc));
    Contribution {
        templates: template_files!(
            "directory/with.html",
            "directory/links.html",
            "directory/link-go.html",
            "directory/person-links.html",
        ),
        texts: text_files!("directory-web", "oidc"),
        pages: vec![
            PageKind::of::<come_in::WithPage>(),
            PageKind::of::<own::LinksPage>(),
            PageKind::of::<own::GoPage>(),
            PageKind::of::<expected::PersonLinksPage>(),
        ],
        routes,
        ..Contribution::default()
    }
}
