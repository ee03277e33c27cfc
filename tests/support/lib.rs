//! Shared means of the tests.
//!
//! | module | what it gives |
//! | --- | --- |
//! | [`tree`] | the checkout: its folders, its source files |
//! | [`rust`] | Rust source as tokens, without comments and unit tests |
//! | [`driver`] | the WebDriver process, which never outlives its test |
//! | [`window`] | the real app, driven like a person would |

pub mod driver;
pub mod rust;
pub mod tree;
pub mod window;
