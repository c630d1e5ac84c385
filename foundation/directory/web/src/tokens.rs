//! Tokens with which machines write: some of the powers of a mandate, until a day, shown once.

use access::Powers;
use directory::command::{EndToken, MakeToken};
use directory::vault::MachineToken;
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Page, PageKind, Posted, Routes, Typed, Visit, get, post};

use crate::desk::{Book, Desk, end_of, last_day, settle, sorted};
use crate::powers::PowerName;
use crate::sessions::{fault, label};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TokenRow {
    id: String,
    label: String,
    machine: String,
    function: Text,
    scopes: Vec<PowerName>,
    until: Timestamp,
    last_day: Option<Timestamp>,
    /// Its mandate no longer counts: it opens nothing.
    idle: bool,
}

#[derive(Serialize)]
pub(crate) struct TokensPage {
    rows: Vec<TokenRow>,
    /// Mandates of machines that count now.
    mandates: Vec<(String, String)>,
    /// Powers that any of them gives.
    scopes: Vec<PowerName>,
    /// A new token: what it is for, and its secret. Shown this once.
    made: Option<(String, String)>,
    form: Typed,
}

impl Page for TokensPage {
    const TEMPLATE: &'static str = "directory/tokens.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let row = |idle: bool| TokenRow {
            id: crate::show::uuid_like(3),
            label: "weather <feed>".to_owned(),
            machine: "Feed (fictif)".to_owned(),
            function: Text::three("Flux", "Stroom", "Feed"),
            scopes: vec![PowerName::of("signal.record")],
            until: Timestamp::from_seconds(1_790_000_000),
            last_day: idle.then(|| Timestamp::from_seconds(1_790_000_000)),
            idle,
        };
        let page = |rows, made, mandates: Vec<(String, String)>| Self {
            rows,
            scopes: mandates.iter().map(|_| PowerName::of("signal.record")).collect(),
            mandates,
            made,
            form: Typed::default().with("scopes", "signal.record"),
        };
        let machine = || vec![("x".to_owned(), "Feed <b>".to_owned())];
        vec![
            page(Vec::new(), None, Vec::new()),
            page(vec![row(false), row(true)], Some(("weather".to_owned(), "abc-DEF".to_owned())), machine()),
        ]
    }
}

fn row(book: &Book, token: MachineToken) -> TokenRow {
    let held = book.roster.mandates.iter().find(|m| m.id == token.mandate);
    TokenRow {
        id: token.id.to_string(),
        machine: held.and_then(|m| book.roster.name(m.person)).unwrap_or("").to_owned(),
        function: held.map(|m| label(&book.roster, &book.profile, m)).unwrap_or_default(),
        scopes: token.scopes.into_iter().collect::<Powers>().iter().map(|s| PowerName::of(s)).collect(),
        until: token.expires,
        last_day: last_day(&book.zone, token.expires),
        idle: held.is_none_or(|m| !book.roster.counts(m, book.at)),
        label: token.label,
    }
}

fn page(desk: &Desk, book: &Book, lang: Lang, made: Option<(String, String)>, form: Typed) -> TokensPage {
    let machine = |id| book.roster.persons.get(&id).filter(|p| p.machine);
    let all = book.roster.mandates.iter().filter(|m| book.roster.counts(m, book.at));
    let theirs: Vec<_> = all.filter_map(|m| Some((m, machine(m.person)?))).collect();
    let functions = theirs.iter().filter_map(|(m, _)| book.function(&m.function));
    let powers: Powers = functions.flat_map(|f| f.powers.iter().cloned()).collect();
    let named = theirs.iter().map(|(m, p)| {
        let label = label(&book.roster, &book.profile, m);
        (m.id.to_string(), format!("{} · {}", p.name, label.show(lang)))
    });
    TokensPage {
        rows: desk.vault.tokens().into_iter().map(|t| row(book, t)).collect(),
        mandates: sorted(named),
        scopes: powers.iter().map(|p| PowerName::of(p)).collect(),
        made,
        form,
    }
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let book = desk.book(&shell, &reader)?;
    shell.draw(&reader, &page(&desk, &book, reader.lang, None, Typed::default())).answer()
}

#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    mandate: String,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    label: String,
    #[serde(default)]
    until: String,
}

impl Form {
    fn command(&self, book: &Book, token: Id<kind::Session>) -> Result<MakeToken, Refusal> {
        let missing = |field| Refusal::invalid(field, "refusal-missing");
        if self.label.chars().count() > 120 {
            return Err(Refusal::invalid("label", "refusal-too-long").with("most", 120));
        }
        Ok(MakeToken {
            token,
            mandate: self.mandate.parse().map_err(|_| missing("mandate"))?,
            scopes: self.scopes.iter().cloned().collect(),
            label: self.label.trim().to_owned(),
            until: end_of(&book.zone, "until", &self.until)?,
            profile: book.profile.clone(),
        })
    }
}

async fn make(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Form, ()>) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let who = shell.strong(&reader, who, &form, "directory-step-up-token")?;
    let book = desk.book(&shell, &reader)?;
    let token = shell.ids().next();
    let outcome = async {
        let command = form.value.as_ref().map_err(Clone::clone)?.command(&book, token)?;
        let label = command.label.clone();
        shell.submit(&who, &form.meta, command.clone()).await?;
        let made = || desk.vault.make_token(token, command.mandate, command.scopes, &label, command.until);
        Ok((label.clone(), web::blocking(made).map_err(fault)?))
    };
    match outcome.await {
        Ok(made) => {
            shell.draw(&reader, &page(&desk, &book, reader.lang, Some(made), Typed::default())).answer()
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| Ok(page(&desk, &book, reader.lang, None, form)))
        }
    }
}

#[derive(Deserialize)]
struct Nothing {}

async fn end(
    Posted { shell, desk, reader, who, id: token, form }: Posted<Desk, Nothing, Id<kind::Session>>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let who = shell.strong(&reader, who, &form, "directory-step-up-token-end")?;
    let receipt = shell.submit(&who, &form.meta, EndToken { token }).await?;
    web::blocking(|| desk.vault.end_token(token)).map_err(fault)?;
    settle(&shell)?;
    let message = shell.texts().plain(reader.lang, "directory-token-ended");
    let location = Some(reader.url("tokens"));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/tokens", get(show).post(make)).route("/tokens/{token}/end", post(end))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<TokensPage>()]
}
