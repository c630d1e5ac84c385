//! People: the list, one person, a new one, a correction, a first password.

mod change;
mod list;
mod password;
mod person;
mod register;

use web::{PageKind, Routes, get, post};

pub(crate) use change::{begun, own_stands, word};
pub(crate) use person::{page as person_page, person_of};
pub(crate) use register::phone;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/people", get(list::show))
        .route("/people/new", get(register::show).post(register::post))
        .route("/people/{person}", get(person::show).post(change::post))
        .route("/people/{person}/password", post(password::give))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<list::PeoplePage>(),
        PageKind::of::<person::PersonPage>(),
        PageKind::of::<register::RegisterPage>(),
        PageKind::of::<password::PasswordPage>(),
    ]
}
