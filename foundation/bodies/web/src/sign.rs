//! Signing approved minutes: copies that were given out to the chair and the secretary, what came back, and whether its signatures
//! hold.

use bodies::command::{GiveCopy, TakeCopy};
use bodies::read::{self, SessionRow};
use bodies::session::SessionState;
use desk::signing::{self, Nothing, Signing};
use exchange::pades::Finding;
use kernel::{Id, Lang, kind};
use press_types::Seal;
use serde::Serialize;
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::pdf;
use crate::session::{Whole, looked, may};
use crate::show::SessionShow;

#[derive(Debug, Serialize)]
pub(crate) struct SignPage {
    s: SessionShow,
    sign: Signing,
    form: Typed,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "bodies/sign.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let page = |sign| Self { s: SessionShow::sample("approved"), sign, form: Typed::default() };
        Signing::samples().into_iter().map(page).collect()
    }
}

/// Whether a copy of approved minutes came back signed, and by whom: nothing before they are approved, and where nothing is printed.
pub(crate) fn signed(whole: &Whole<'_>) -> Result<(Option<bool>, Vec<String>), Fault> {
    let (Some((_, _, seq)), Some(_)) = (&whole.row.approved, &whole.desk.press) else {
        return Ok((None, Vec::new()));
    };
    let signers = read::signers(whole.read, whole.row.id, *seq)?;
    Ok((Some(signers.is_some()), signers.unwrap_or_default()))
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, (Vec::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

/// The copies of approved minutes; where they are not approved or nothing is printed, there is no such page.
fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (refused, form): (Vec<Finding>, Typed),
) -> Result<SignPage, Fault> {
    let desk = at.desk;
    at.shell.read(at.reader, |read| {
        let by = (desk.onlooker(who), at.reader.lang);
        let whole = Whole::of((desk, read), by, id, |row| may(at, who, row))?;
        let whole = whole.filter(|w| given_out(desk, &w.row)).ok_or_else(Fault::not_found)?;
        looked(at.shell, who, &whole.row);
        let copies = read::copies(read, id)?;
        let signs = whole.may.record || whole.may.approve;
        let function = |code: &str| whole.names.function(code);
        Ok(SignPage {
            s: whole.state(at.shell.now())?.s,
            sign: Signing::of(&copies, function, (&desk.authorities, signs), refused),
            form,
        })
    })
}

/// Whether copies of these minutes are given out: they are approved, and something prints them.
fn given_out(desk: &Desk, row: &SessionRow) -> bool {
    row.state == SessionState::Approved && desk.press.is_some()
}

/// The session, for whoever may give copies of its minutes out: before anything is printed or looked at, which costs time.
fn signs(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<SessionRow, Fault> {
    let eye = at.desk.eye(who.actor());
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::session(read, &eye, id)?))?;
    let row = row.filter(|row| given_out(at.desk, row)).ok_or_else(Fault::not_found)?;
    fields::present(at.reader)?;
    let may = may(at, who, &row);
    if !(may.record || may.approve) {
        let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
        at.shell.permit(who, "body.record", &on.ok_or_else(Fault::not_found)?)?;
    }
    Ok(row)
}

type Sent = Posted<Desk, Nothing>;

/// Prints a copy, keeps it byte for byte, and gives it out from then on.
pub(crate) async fn give(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let row = signs(&at, &sent.who, sent.id)?;
    let outcome = async {
        let (version, document) = pdf::latest(&at, &sent.who, sent.id, Seal::ForSignature)?;
        let printed = pdf::print(at.desk, document).await?;
        let (file, bytes) = signing::give(at.shell, &at.desk.blobs, &printed)?;
        let languages = vec![Lang::Fr, Lang::Nl];
        let rule = GiveCopy { session: sent.id, version, file, languages, bytes };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, &row.number, (outcome, "signing-offered"), Vec::new())
}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let row = signs(&at, &sent.who, sent.id)?;
    let mut found = Vec::new();
    let outcome = async {
        let copies = at.shell.live().read(|read| Ok::<_, Fault>(read::copies(read, sent.id)?))?;
        let around = (at.shell, &at.desk.blobs, at.desk.authorities.as_ref());
        let back = signing::take(around, &copies, &sent.form.files, &mut found)?;
        let rule = TakeCopy { session: sent.id, of: back.of, file: back.file, signers: back.signers };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, &row.number, (outcome, "signing-taken"), found)
}

/// On with the copies; what was refused is said there, with what was found about the document.
fn answered(
    sent: &Sent,
    number: &str,
    outcome: (Result<Receipt, Fault>, &str),
    found: Vec<Finding>,
) -> Answer {
    let (at, typed) = (At::of(sent), sent.form.typed.clone());
    let path = format!("sessions/{}/minutes/signature", sent.id);
    let page = |form| page(&at, &sent.who, sent.id, (found, form));
    signing::answered((at.shell, at.reader), (number, &path), outcome, typed, page)
}

/// A copy as it was given out, or as it came back.
pub(crate) async fn copy(
    Visit { shell, desk, reader, who, id: (id, file) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
    Query(which): Query<signing::Which>,
) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, copies) = shell.read(&reader, |read| {
        let row = read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        Ok((row, read::copies(read, id)?))
    })?;
    looked(&shell, &who, &row);
    signing::copy(&desk.blobs, copies, (&row.number, file), &which)
}
