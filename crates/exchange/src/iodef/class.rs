//! How classes are declared once and read and written by that declaration.
//!
//! Not here: the classes. Invariant: members are written in the order of the schemas, and only
//! those that the version knows.

use super::Version;
use super::error::IodefError;
use super::tree::{Element, Form, Ns};
use base::Timestamp;

/// Something that was read, or was to be written, and has no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Class and member, such as `EventData/Foo`.
    pub path: String,
    /// Bytes before it in what was read; 0 when writing.
    pub byte: usize,
}

/// Known to RFC 5070.
pub(super) const V1: u8 = 1;
/// Known to RFC 7970.
pub(super) const V2: u8 = 2;
/// Known to both.
pub(super) const BOTH: u8 = 3;
/// Required by RFC 5070.
pub(super) const R1: u8 = 4;
/// Required by RFC 7970.
pub(super) const R2: u8 = 8;
/// At most once in RFC 5070.
pub(super) const ONE1: u8 = 16;
/// Of IODEF's namespace, though its class is of another.
pub(super) const IODEF: u8 = 32;

/// So many losses are named; more are only counted.
const MAX_LOST: usize = 1000;

/// What goes along while reading.
pub(super) struct Reading {
    pub version: Version,
    pub lost: Vec<Lost>,
    pub more: usize,
}

impl Reading {
    pub fn lose(&mut self, parent: &str, name: &str, byte: usize) {
        if self.lost.len() >= MAX_LOST {
            self.more += 1;
            return;
        }
        let short = |s: &str| s.chars().take(80).collect::<String>();
        let path = format!("{}/{}", short(parent), short(name));
        self.lost.push(Lost { path, byte });
    }
}

/// What goes along while writing.
pub(super) struct Writing {
    pub version: Version,
    pub lost: Vec<Lost>,
    pub error: Option<IodefError>,
    /// The tree becomes JSON (RFC 8727), not XML.
    pub json: bool,
}

impl Writing {
    pub const fn knows(&self, flags: u8) -> bool {
        let bit = match self.version {
            Version::V1 => V1,
            Version::V2 => V2,
        };
        flags & bit != 0
    }

    pub const fn requires(&self, flags: u8) -> bool {
        let bit = match self.version {
            Version::V1 => R1,
            Version::V2 => R2,
        };
        flags & bit != 0
    }

    pub fn lose(&mut self, class: &str, name: &str) {
        let path = format!("{class}/{name}");
        self.lost.push(Lost { path, byte: 0 });
    }

    pub fn missing(&mut self, class: &'static str, field: &'static str) {
        let version = self.version.as_str();
        self.error.get_or_insert(IodefError::Incomplete {
            class,
            field,
            version,
        });
    }

    pub fn unfit(&mut self, class: &'static str, field: &'static str, value: &str) {
        let value = value.to_owned();
        self.error.get_or_insert(IodefError::Unfit {
            class,
            field,
            value,
        });
    }
}

/// A value that is an element.
pub(super) trait Part: Sized {
    /// From an element; `None` when nothing of it can be kept.
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self>;
    /// As an element.
    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a>;
}

/// A member that holds elements of one name.
pub(super) trait Slot {
    fn take(&mut self, e: &Element<'_>, cx: &mut Reading) -> bool;
    fn len(&self) -> usize;
    fn put<'a>(
        &'a self,
        name: &'static str,
        ns: Ns<'a>,
        cx: &mut Writing,
        most: usize,
        out: &mut Vec<Element<'a>>,
    );
}

impl<T: Part> Slot for Option<T> {
    fn take(&mut self, e: &Element<'_>, cx: &mut Reading) -> bool {
        if self.is_some() {
            return false;
        }
        *self = T::read(e, cx);
        self.is_some()
    }
    fn len(&self) -> usize {
        usize::from(self.is_some())
    }
    fn put<'a>(
        &'a self,
        name: &'static str,
        ns: Ns<'a>,
        cx: &mut Writing,
        _: usize,
        out: &mut Vec<Element<'a>>,
    ) {
        if let Some(one) = self {
            out.push(one.write(name, ns, cx));
        }
    }
}

impl<T: Part> Slot for Vec<T> {
    fn take(&mut self, e: &Element<'_>, cx: &mut Reading) -> bool {
        let read = T::read(e, cx);
        let taken = read.is_some();
        self.extend(read);
        taken
    }
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn put<'a>(
        &'a self,
        name: &'static str,
        ns: Ns<'a>,
        cx: &mut Writing,
        most: usize,
        out: &mut Vec<Element<'a>>,
    ) {
        for one in self.iter().take(most) {
            let mut element = one.write(name, ns.clone(), cx);
            element.many = true;
            out.push(element);
        }
    }
}

impl<T: Part> Part for Box<T> {
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self> {
        T::read(e, cx).map(Box::new)
    }
    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        T::write(self, name, ns, cx)
    }
}

/// A value that is text.
pub(super) trait Leaf: Sized {
    const FORM: Form;
    fn parse(text: &str) -> Option<Self>;
    fn print(&self) -> std::borrow::Cow<'_, str>;
}

impl Leaf for String {
    const FORM: Form = Form::Text;
    fn parse(text: &str) -> Option<Self> {
        Some(text.trim().to_owned())
    }
    fn print(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl Leaf for Timestamp {
    const FORM: Form = Form::Text;
    fn parse(text: &str) -> Option<Self> {
        Timestamp::parse(text.trim())
    }
    fn print(&self) -> std::borrow::Cow<'_, str> {
        self.rfc3339().into()
    }
}

impl Leaf for i64 {
    const FORM: Form = Form::Number;
    fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok()
    }
    fn print(&self) -> std::borrow::Cow<'_, str> {
        self.to_string().into()
    }
}

impl Leaf for f64 {
    const FORM: Form = Form::Number;
    fn parse(text: &str) -> Option<Self> {
        let number: f64 = text.trim().parse().ok()?;
        number.is_finite().then_some(number)
    }
    fn print(&self) -> std::borrow::Cow<'_, str> {
        self.to_string().into()
    }
}

macro_rules! leaf_parts {
    ($($kind:ty),*) => { $(
        impl Part for $kind {
            fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
                <$kind as Leaf>::parse(&e.text)
            }
            fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, _: &mut Writing) -> Element<'a> {
                let mut element = Element::new(name, ns);
                element.text = self.print();
                element.form = <$kind as Leaf>::FORM;
                element
            }
        }
    )* };
}
leaf_parts!(String, Timestamp, i64, f64);

/// A value that is an attribute.
pub(super) trait Attr: Sized {
    fn read(e: &Element<'_>, name: &str) -> Option<Self>;
    fn write<'a>(&'a self, name: &'static str, e: &mut Element<'a>, cx: &mut Writing);
}

impl<T: Leaf> Attr for T {
    fn read(e: &Element<'_>, name: &str) -> Option<Self> {
        e.attr(name).and_then(T::parse)
    }
    fn write<'a>(&'a self, name: &'static str, e: &mut Element<'a>, _: &mut Writing) {
        e.set(name, self.print());
    }
}

/// Declares classes: members in the order of the schemas, each with the versions that know it.
macro_rules! class {
    ($($(#[$doc:meta])* $name:ident $ns:ident {
        $(text $text:ident: $tty:ty;)?
        $(attr $attr:ident: $aty:ty = $aname:literal $aflags:expr;)*
        $(child $child:ident: $cty:ty = $cname:literal $cflags:expr;)*
    })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $(/// Its text.
            pub $text: $tty,)?
            $(#[doc = concat!("`@", $aname, "`")]
            pub $attr: Option<$aty>,)*
            $(#[doc = concat!("`", $cname, "`")]
            pub $child: $cty,)*
        }

        impl $crate::iodef::class::Part for $name {
            #[allow(unused_variables, reason = "a class without members of a kind")]
            fn read(
                e: &$crate::iodef::tree::Element<'_>,
                cx: &mut $crate::iodef::class::Reading,
            ) -> Option<Self> {
                let mut read = Self::default();
                $(if let Some(text) = <$tty as $crate::iodef::class::Leaf>::parse(&e.text) {
                    read.$text = text;
                } else {
                    cx.lose(stringify!($name), "text", e.at);
                })?
                $(read.$attr = <$aty as $crate::iodef::class::Attr>::read(e, $aname);)*
                for child in &e.children {
                    let taken = match child.name.as_ref() {
                        _ if matches!(child.ns, $crate::iodef::tree::Ns::Other(_)) => false,
                        $($cname => $crate::iodef::class::Slot::take(&mut read.$child, child, cx),)*
                        _ => false,
                    };
                    if !taken {
                        cx.lose(&e.name, &child.name, child.at);
                    }
                }
                for (key, _) in &e.attrs {
                    let known = [$($aname,)* "lang", "ip_protocol", "formatid"];
                    let bare = key.strip_prefix("ext-").unwrap_or(key);
                    if !known.contains(&bare) && !known.contains(&key.as_ref()) && !key.starts_with(['{', 'x']) {
                        cx.lose(&e.name, key, e.at);
                    }
                }
                Some(read)
            }

            #[allow(unused_variables, unused_mut, reason = "a class without members of a kind")]
            fn write<'a>(
                &'a self,
                name: &'static str,
                ns: $crate::iodef::tree::Ns<'a>,
                cx: &mut $crate::iodef::class::Writing,
            ) -> $crate::iodef::tree::Element<'a> {
                let mut element = $crate::iodef::tree::Element::new(name, ns);
                $(element.text = <$tty as $crate::iodef::class::Leaf>::print(&self.$text);)?
                $(match &self.$attr {
                    Some(value) if cx.knows($aflags) => {
                        $crate::iodef::class::Attr::write(value, $aname, &mut element, cx);
                        if cx.requires($aflags) && element.attr($aname).is_none() {
                            cx.missing(stringify!($name), $aname);
                        }
                    }
                    Some(_) => cx.lose(stringify!($name), $aname),
                    None if cx.requires($aflags) => cx.missing(stringify!($name), $aname),
                    None => {}
                })*
                $({
                    let (flags, len) = ($cflags, $crate::iodef::class::Slot::len(&self.$child));
                    let one = flags & $crate::iodef::class::ONE1 != 0 && cx.version == $crate::iodef::Version::V1;
                    let most = if one { 1 } else { usize::MAX };
                    if len == 0 && cx.requires(flags) {
                        cx.missing(stringify!($name), $cname);
                    }
                    if len > most || (len > 0 && !cx.knows(flags)) {
                        cx.lose(stringify!($name), $cname);
                    }
                    if cx.knows(flags) {
                        let ns = if flags & $crate::iodef::class::IODEF == 0 {
                            $crate::iodef::tree::Ns::$ns
                        } else {
                            $crate::iodef::tree::Ns::Iodef
                        };
                        $crate::iodef::class::Slot::put(&self.$child, $cname, ns, cx, most, &mut element.children);
                    }
                })*
                element
            }
        }

        impl $crate::iodef::class::Slot for $name {
            fn take(
                &mut self,
                e: &$crate::iodef::tree::Element<'_>,
                cx: &mut $crate::iodef::class::Reading,
            ) -> bool {
                if let Some(read) = <Self as $crate::iodef::class::Part>::read(e, cx) {
                    *self = read;
                    return true;
                }
                false
            }
            fn len(&self) -> usize {
                1
            }
            fn put<'a>(
                &'a self,
                name: &'static str,
                ns: $crate::iodef::tree::Ns<'a>,
                cx: &mut $crate::iodef::class::Writing,
                _: usize,
                out: &mut Vec<$crate::iodef::tree::Element<'a>>,
            ) {
                out.push($crate::iodef::class::Part::write(self, name, ns, cx));
            }
        }
    )* };
}
pub(super) use class;
