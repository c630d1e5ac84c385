//! Signing an issued account: copies that were given out, of which version each is, what came back, and whether its signatures hold.

use account::command::{GiveCopy, SIGNS, TakeCopy};
use account::read::{self, AccountRow};
use desk::signing::{self, Nothing, Signing};
use exchange::pades::Finding;
use kernel::{Id, kind};
use press_types::Seal;
use serde::Serialize;
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::list::AccountShow;
use crate::paper::print;
use crate::print::{Asked, looked};

#[derive(Serialize)]
pub(crate) struct SignPage {
    a: AccountShow,
    sign: Signing,
    form: Typed,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "account/sign.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let page = |sign| Self { a: AccountShow::sample("issued"), sign, form: Typed::default() };
        Signing::samples().into_iter().map(page).collect()
    }
}

/// `GET /accounts/{id}/signature`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, (Vec::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (refused, form): (Vec<Finding>, Typed),
) -> Result<SignPage, Fault> {
    let (shell, desk) = (at.shell, at.desk);
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let (row, copies, errata) = shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        Ok((row, read::copies(read, id)?, read::errata(read, id)?))
    })?;
    looked(shell, who, &row);
    if row.issued.is_none() {
        return Err(Fault::not_found());
    }
    let may = at.reader.as_of.is_none() && desk.may(who.actor(), SIGNS);
    let sign = Signing::of(&copies, |code| names.function(code), (&desk.authorities, may), refused);
    let version = |seq| read::version(&errata, seq);
    Ok(SignPage {
        a: AccountShow::of(&row, desk, shell),
        sign: sign.versions(&copies, version(i64::MAX), version),
        form,
    })
}

/// The account, for whoever may have it signed: before anything is printed or looked at, which costs time.
fn signs(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<AccountRow, Fault> {
    let row = at.account(who, id)?;
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
    at.shell.permit(who, SIGNS, &on.ok_or_else(Fault::not_found)?)?;
    if row.issued.is_none() {
        return Err(Fault::not_found());
    }
    Ok(row)
}

/// `POST /accounts/{id}/signature`: prints a copy, keeps it byte for byte, and gives it out from then on.
pub(crate) async fn give(sent: Posted<Desk, Asked>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let row = signs(&at, &sent.who, id)?;
    let outcome = async {
        web::fields::present(at.reader)?;
        looked(at.shell, &sent.who, &row);
        let printed = print(&at, &sent.who, &row, (&sent.value()?.languages, Seal::ForSignature)).await?;
        let (file, bytes) = signing::give(at.shell, &at.desk.blobs, &printed.bytes)?;
        let languages = printed.languages.list();
        let rule = GiveCopy { account: id, file, languages, bytes, errata: printed.errata };
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    answer(&at, &sent.who, &row, (outcome.await, "signing-offered"), (Vec::new(), sent.form.typed.clone()))
}

/// `POST /accounts/{id}/signature/return`: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(sent: Posted<Desk, Nothing>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let row = signs(&at, &sent.who, id)?;
    let mut found = Vec::new();
    let outcome = async {
        web::fields::present(at.reader)?;
        let copies = at.shell.live().read(|read| Ok::<_, Fault>(read::copies(read, id)?))?;
        let around = (at.shell, &at.desk.blobs, at.desk.authorities.as_ref());
        let back = signing::take(around, &copies, &sent.form.files, &mut found)?;
        let rule = TakeCopy { account: id, of: back.of, file: back.file, signers: back.signers };
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answer(&at, &sent.who, &row, (outcome, "signing-taken"), (found, sent.form.typed.clone()))
}

/// Back to the page: with what was done, or with why not.
fn answer(
    at: &At<'_>,
    who: &Who,
    row: &AccountRow,
    outcome: (Result<Receipt, Fault>, &str),
    (found, typed): (Vec<Finding>, Typed),
) -> Answer {
    let path = format!("accounts/{}/signature", row.id);
    let page = |form| page(at, who, row.id, (found, form));
    signing::answered((at.shell, at.reader), (&row.number, &path), outcome, typed, page)
}

/// `GET /accounts/{id}/signature/{file}`: a copy as it was given out, or as it came back.
pub(crate) async fn copy(
    Visit { shell, desk, reader, who, id: (id, file) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
    Query(which): Query<signing::Which>,
) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, copies) = shell.read(&reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        Ok((row, read::copies(read, id)?))
    })?;
    looked(&shell, &who, &row);
    signing::copy(&desk.blobs, copies, (&row.number, file), &which)
}
