//! Rust source as tokens, without comments and unit tests, so that a rule about code is not fooled by prose.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::Visit;

use crate::tree::{File, files};

/// The product code below a folder: unit tests that lie in files of their own are left out.
pub fn product(folder: &str) -> Vec<File> {
    let files = files(folder, &[".rs"]).into_iter();
    files.filter(|file| !file.path.ends_with("/tests.rs") && !file.path.contains("/tests/")).collect()
}

/// A token of product code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// An identifier or keyword.
    Name(String),
    /// The value of a string or character literal.
    Text(String),
    /// A sign, an opening or closing bracket.
    Sign(char),
    /// A number or byte literal.
    Other(String),
}

/// A token and the line it stands on, from 1.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The token.
    pub token: Token,
    /// Its line.
    pub line: usize,
    /// Whether it stands in an attribute, such as `#[error("…")]`.
    pub in_attribute: bool,
}

/// The product code of a file: no comments, no `#[cfg(test)]` items.
pub fn tokens(file: &File) -> Vec<Placed> {
    let mut parsed = parse(file);
    drop_tests(&mut parsed.items);
    let mut out = Vec::new();
    flatten(parsed.into_token_stream(), false, &mut out);
    out
}

/// Names and signs run together, such as `std::fs::read(path)`; texts are left out.
pub fn code(file: &File) -> String {
    let mut code = String::new();
    let mut after_name = false;
    for placed in tokens(file) {
        match placed.token {
            Token::Name(name) => {
                if after_name {
                    code.push(' ');
                }
                code.push_str(&name);
                after_name = true;
            }
            Token::Sign(sign) => {
                code.push(sign);
                after_name = false;
            }
            Token::Text(_) | Token::Other(_) => {
                code.push('_');
                after_name = true;
            }
        }
    }
    code
}

/// Every function of product code: name, first line, lines.
pub fn functions(file: &File) -> Vec<(String, usize, usize)> {
    let mut parsed = parse(file);
    drop_tests(&mut parsed.items);
    let mut found = Functions(Vec::new());
    found.visit_file(&parsed);
    found.0
}

fn parse(file: &File) -> syn::File {
    syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path))
}

fn drop_tests(items: &mut Vec<syn::Item>) {
    items.retain(|item| match item {
        syn::Item::Mod(module) => !is_test(&module.attrs),
        syn::Item::Fn(function) => !is_test(&function.attrs),
        syn::Item::Use(import) => !is_test(&import.attrs),
        syn::Item::Impl(block) => !is_test(&block.attrs),
        _ => true,
    });
    for item in items {
        if let syn::Item::Mod(syn::ItemMod { content: Some((_, inner)), .. }) = item {
            drop_tests(inner);
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let text = attribute.meta.to_token_stream().to_string();
        text == "test" || text.starts_with("cfg (test") || text.starts_with("cfg (all (test")
    })
}

fn flatten(stream: TokenStream, in_attribute: bool, out: &mut Vec<Placed>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let mut put = |token| out.push(Placed { token, line, in_attribute });
        match tree {
            TokenTree::Ident(ident) => put(Token::Name(ident.to_string())),
            TokenTree::Literal(literal) => put(literal_token(&literal)),
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                trees.next_if(|tree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '!'));
                let brackets = |tree: &TokenTree| matches!(tree, TokenTree::Group(g) if g.delimiter() == Delimiter::Bracket);
                if let Some(TokenTree::Group(group)) = trees.next_if(brackets)
                    && !is_documentation(&group)
                {
                    flatten(group.stream(), true, out);
                }
            }
            TokenTree::Punct(punct) => put(Token::Sign(punct.as_char())),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::None => (' ', ' '),
                };
                put(Token::Sign(open));
                flatten(group.stream(), in_attribute, out);
                out.push(Placed {
                    token: Token::Sign(close),
                    line: group.span_close().start().line,
                    in_attribute,
                });
            }
        }
    }
}

fn is_documentation(attribute: &proc_macro2::Group) -> bool {
    matches!(attribute.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

fn literal_token(literal: &proc_macro2::Literal) -> Token {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Token::Text(text.value()),
        syn::Lit::Char(sign) => Token::Text(sign.value().to_string()),
        _ => Token::Other(literal.to_string()),
    }
}

struct Functions(Vec<(String, usize, usize)>);

impl Functions {
    fn put(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.fn_token.span.start().line;
        let last = block.brace_token.span.close().end().line;
        self.0.push((signature.ident.to_string(), first, last + 1 - first));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.put(&function.sig, &function.block);
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.put(&function.sig, &function.block);
        syn::visit::visit_impl_item_fn(self, function);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> File {
        File { path: "x.rs".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn comments_and_unit_tests_are_not_code() {
        let source =
            "/// std::fs\n// std::fs\nfn a() { b::c(\"std::fs\") }\n#[cfg(test)]\nmod tests { use std::fs; }";
        assert_eq!(code(&file(source)), "fn a(){b::c(_)}");
    }

    #[test]
    fn a_text_knows_its_line_and_whether_it_is_in_an_attribute() {
        let source = "#[error(\"one\")]\nstruct A;\nconst B: &str = \"two\";";
        let texts: Vec<_> = tokens(&file(source))
            .into_iter()
            .filter_map(|placed| match placed.token {
                Token::Text(text) => Some((text, placed.line, placed.in_attribute)),
                _ => None,
            })
            .collect();
        assert_eq!(texts, [("one".to_owned(), 1, true), ("two".to_owned(), 3, false)]);
    }

    #[test]
    fn a_function_is_measured_from_its_head_to_its_last_brace() {
        let source = "fn a() {\n    b();\n}\nimpl C {\n    fn d() {}\n}";
        assert_eq!(functions(&file(source)), [("a".to_owned(), 1, 3), ("d".to_owned(), 5, 1)]);
    }
}
