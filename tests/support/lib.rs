//! Shared means of the tests.
//!
//! | module | what it gives |
//! | --- | --- |
//! | [`tree`] | the checkout: its folders, its source files |
//! | [`rust`] | Rust source as tokens, without comments and unit tests |
//! | [`svelte`] | what a Svelte file shows and says |
//! | [`beian`] | the windowless program, called as a script would |
//! | [`blank`] | providers' blanks, drawn for a test |
//! | [`driver`] | the WebDriver process, which never outlives its test |
//! | [`office`] | `beian office`, closed with its test |
//! | [`window`] | the real app, driven like a person would |

pub mod beian;
pub mod blank;
pub mod driver;
pub mod office;
pub mod rust;
pub mod svelte;
pub mod tree;
pub mod window;
