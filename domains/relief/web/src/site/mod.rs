//! One site: its page, the forms that open and change it, what it tells.

pub(crate) mod act;
pub(crate) mod figure;
pub(crate) mod form;
pub(crate) mod one;
pub(crate) mod report;
