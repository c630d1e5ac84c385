//! stub
/// stub
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// stub
    pub kind: String,
}
