//! Sending to the press what everybody can read already: from the page of an item, or of a warning.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Timestamp, kind};
use serde::Serialize;
use store::{Read, Receipt};
use warning::command::SendPress;
use warning::site::Site;
use web::{Answer, Fault, Posted, Typed};

use super::choices;
use crate::ask::{At, SITE};
use crate::desk::Desk;
use crate::edit::Nothing;
use crate::show::AT;

/// The form on the page of what may be sent; nothing where nothing may.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct SendShow {
    /// Whether it may be sent by this reader.
    pub(crate) may: bool,
    /// Since when the site is closed, where it is: the address in the mail leads to its notice.
    closed: Option<Timestamp>,
    /// Whether the site has an address that can stand in the mail.
    addressed: bool,
    /// Where the form goes.
    to: String,
    /// Those of the list: id and name.
    press: Vec<(String, String)>,
    /// All of them chosen.
    form: Typed,
}

impl SendShow {
    pub(crate) fn of(at: &At<'_>, path: &str, may: bool) -> Result<Self, Fault> {
        if !may {
            return Ok(Self::default());
        }
        let both = |read: &dyn Read| Ok::<_, Fault>((choices(read)?, Site::now(read)?));
        let (press, site) = at.shell.live().read(both)?;
        let closed = site.closed.map(|closed| closed.at);
        let addressed = !at.desk.place.address.is_empty();
        // With an id of its own it is sent once, however often the button is pressed.
        let command: Id<kind::Command> = at.shell.ids().next();
        let form = Typed::default().with("command_id", command.to_string());
        let form = press.iter().fold(form, |form, (id, _)| form.with("to", id.clone()));
        Ok(Self { may, closed, addressed, to: format!("{path}/press"), press, form })
    }
    /// `known`: somebody is on the list.
    pub(crate) fn sample(may: bool, known: bool) -> Self {
        let press = known.then(|| ("x".to_owned(), "Jo O'Neill, Le Journal <b> (fr)".to_owned()));
        Self {
            may,
            closed: known.then_some(AT),
            addressed: false,
            to: "public/x/press".into(),
            press: press.into_iter().collect(),
            form: Typed::default(),
        }
    }
}

/// `POST /public/items/{id}/press`.
pub(crate) async fn item(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let who = shell.strong(&reader, who, &form, "public-step-up-press")?;
    let outcome = async {
        let rule = SendPress { matter: id, to: chosen(&form.typed)? };
        at.ask(&who, &form.meta, row.about, rule).await
    };
    crate::item::one::answered(
        &at,
        &who,
        &row,
        ("press", "public-done-press-sent"),
        outcome.await,
        form.typed,
    )
}

/// `POST /public/{id}/press`.
pub(crate) async fn warning(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let who = shell.strong(&reader, who, &form, "public-step-up-press")?;
    let outcome: Result<Receipt, Fault> = async {
        let rule = SendPress { matter: id, to: chosen(&form.typed)? };
        at.ask(&who, &form.meta, row.about, rule).await
    }
    .await;
    crate::acts::answered(&at, &who, &row, ("press", "public-done-press-sent"), outcome, form.typed)
}

/// Those who were chosen.
fn chosen(form: &Typed) -> Result<BTreeSet<Id<kind::Matter>>, Refusal> {
    let one = |text: &String| text.parse::<Id<kind::Matter>>().map_err(|_| Refusal::unknown_code("to", text));
    form.all("to").iter().map(one).collect()
}
