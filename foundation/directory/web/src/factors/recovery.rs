//! Recovery codes: ten, shown once, each good once in place of a code of the application.

use directory::command::MakeRecovery;
use kernel::Refusal;
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Posted};

use crate::desk::Desk;
use crate::sessions::fault;

#[derive(Serialize)]
pub(crate) struct RecoveryPage {
    codes: Vec<String>,
}

impl Page for RecoveryPage {
    const TEMPLATE: &'static str = "directory/recovery.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        vec![Self { codes: vec!["7K2MQ-9QXDA-00000-ABCDE-FGHJKM".to_owned(); 2] }]
    }
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn make(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>) -> Answer {
    let me = who.actor().person;
    if who.0.assurance.exempt || !desk.vault.has_factor(me) {
        return Err(Refusal::conflict("refusal-recovery-first").into());
    }
    let who = shell.strong(&reader, who, &form, "directory-step-up-recovery")?;
    shell.submit(&who, &form.meta, MakeRecovery).await?;
    let codes = web::blocking(|| desk.vault.new_recovery(me)).map_err(fault)?;
    shell.draw(&reader, &RecoveryPage { codes }).bare().answer()
}
