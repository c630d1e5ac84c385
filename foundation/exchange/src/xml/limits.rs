//! How much of a stranger's file we are willing to look at.

/// Limits for one file. Each has a refusal code of its own, so that an administrator sees which one was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the whole file, bytes as received.
    pub bytes: usize,
    /// Nesting of elements; the root is at depth 1.
    pub depth: usize,
    /// Elements in the file, skipped ones included.
    pub elements: usize,
    /// Attributes of one element, namespace declarations included.
    pub attributes: usize,
    /// Length of one start tag with all its attributes, bytes in UTF-8.
    pub tag_bytes: usize,
    /// Namespace declarations in scope at one place.
    pub namespaces: usize,
    /// Text directly inside one element, bytes in UTF-8.
    pub text_bytes: usize,
    /// Messages in one file (a feed or an envelope may hold several).
    pub messages: usize,
    /// Points of all polygons of one message together.
    pub points: usize,
}

impl Default for Limits {
    /// Four to five times the largest real file we know (882 kB, one polygon of some 25,000 points).
    fn default() -> Self {
        Self {
            bytes: 4 << 20,
            depth: 32,
            elements: 50_000,
            attributes: 32,
            tag_bytes: 8 << 10,
            namespaces: 64,
            text_bytes: 2 << 20,
            messages: 500,
            points: 100_000,
        }
    }
}
