//! From a directory to its resources: what is built upon first, then generators, components, transformers.

use std::cell::RefCell;

use super::config::{self, Config};
use super::error::{Error, Result, Within, fail};
use super::files::{Files, Root};
use super::generate;
use super::kustomization::{self, COMPONENT, Kustomization};
use super::node::parse;
use super::node::path::FieldSpec;
use super::origin::{self, Made, Origin};
use super::plugin;
use super::replace;
use super::resmap::ResMap;
use super::resource::{self, Resource};
use super::schema::Schema;
use super::select::Matcher;
use super::transform::patches::{self, Patch};
use super::transform::{images, labels, names, namespace, replicas};
use super::vars::Vars;

/// The names a kustomization file may have.
pub const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
/// How deep kustomizations may build upon each other.
const DEPTH: usize = 100;

/// What is gathered while a tree is built.
#[derive(Default)]
pub(super) struct Accumulator {
    pub map: ResMap,
    pub config: Config,
    pub vars: Vars,
}

/// A build that is under way.
pub(super) struct Build<'a> {
    pub files: &'a dyn Files,
    /// The schema that a kustomization names, if one does.
    pub schema: RefCell<Option<Schema>>,
}

impl Build<'_> {
    /// Reads the kustomization of a directory.
    pub fn load(&self, root: &Root) -> Result<Kustomization> {
        let there = |name: &&&str| self.files.is_file(&root.directory.join(name));
        let found: Vec<&&str> = NAMES.iter().filter(there).collect();
        match found.as_slice() {
            [name] => {
                let bytes = root.read(self.files, name)?;
                Kustomization::parse(&bytes)
                    .within(|| format!("invalid {}", root.directory.join(name).display()))
            }
            [] => fail(format!(
                "unable to find one of {} in directory {}",
                NAMES.join(", "),
                root.directory.display()
            )),
            _ => fail(format!(
                "found several kustomization files in {}",
                root.directory.display()
            )),
        }
    }

    /// Takes over the schema a kustomization names; the first one, from the outside in, stays.
    ///
    /// It adds to the built-in one, or stands in its place.
    pub fn load_schema(&self, root: &Root, this: &Kustomization, adds: bool) -> Result<()> {
        let (path, version) = (this.openapi.get("path"), this.openapi.get("version"));
        match (path, version) {
            (Some(_), Some(_)) => return fail("openapi: path and version cannot both be given"),
            (None, Some(version)) => {
                let known = ["v1.21.2", "v1.20.4", "v1.19.1", "v1212", "v1204", "v1191"];
                if !known.contains(&version.as_str()) {
                    return fail(format!("openapi: version {version} is not built in"));
                }
                self.schema
                    .borrow_mut()
                    .get_or_insert_with(|| Schema::builtin().clone());
            }
            (Some(path), None) if self.schema.borrow().is_none() => {
                let document = kustomization::json(&root.read(self.files, path)?)?;
                let own = Schema::from_openapi(&document);
                let schema = match adds {
                    true => {
                        let mut both = Schema::builtin().clone();
                        both.extend(own);
                        both
                    }
                    false => own,
                };
                *self.schema.borrow_mut() = Some(schema);
            }
            _ => (),
        }
        Ok(())
    }

    /// Calls `work` with the schema that counts.
    fn with_schema<T>(&self, work: impl FnOnce(&Schema) -> T) -> T {
        match &*self.schema.borrow() {
            Some(schema) => work(schema),
            None => work(Schema::builtin()),
        }
    }

    /// Builds a directory on top of what is gathered; `at` is its path from the root of the build.
    pub fn accumulate(
        &self,
        root: &Root,
        this: &Kustomization,
        at: &str,
        mut acc: Accumulator,
        depth: usize,
    ) -> Result<Accumulator> {
        if depth > DEPTH {
            return fail(format!(
                "kustomizations build upon each other more than {DEPTH} deep"
            ));
        }
        if !this.helm_charts.is_empty()
            || !this.helm_chart_inflation_generator.is_empty()
            || !this.helm_globals.is_null()
        {
            return fail(
                "helm charts are not inflated here: render them with helm, or leave them to a HelmRelease",
            );
        }
        for path in &this.resources {
            self.add_resource(root, path, at, &mut acc, depth)?;
        }
        let mut config = Config::defaults();
        for path in &this.configurations {
            let bytes = match path.contains('\n') {
                true => path.clone().into_bytes(),
                false => root.read(self.files, path)?,
            };
            let own = kustomization::json(&bytes).and_then(kustomization::decode::<Config>);
            config.merge(own.within(|| format!("configuration {path}"))?)?;
        }
        acc.config.merge(config)?;
        for path in &this.crds {
            let document = kustomization::json(&root.read(self.files, path)?)?;
            acc.config
                .merge(Config::of_crd(&document).within(|| format!("crd {path}"))?)?;
        }
        self.generate(root, this, at, &mut acc, depth)?;
        for path in &this.components {
            acc = self
                .add_component(root, path, at, acc, depth)
                .within(|| format!("accumulating components from {path:?}"))?;
        }
        self.transform(root, this, at, &mut acc, depth)?;
        for validator in &this.validators {
            let mut copy = ResMap {
                list: acc.map.list.clone(),
            };
            for plugin in self.plugins(root, validator, at, depth)? {
                self.run(root, &plugin, &mut copy, &acc.config)?;
            }
        }
        acc.vars.declare(&this.vars, &mut acc.map)?;
        Ok(acc)
    }

    fn add_resource(
        &self,
        root: &Root,
        path: &str,
        at: &str,
        acc: &mut Accumulator,
        depth: usize,
    ) -> Result<()> {
        let full = root.directory.join(path);
        if path.is_empty() {
            return fail("a resource is an empty path");
        }
        if !self.files.is_dir(&full) && (self.files.is_file(&full) || !is_remote(path)) {
            let resources = self.file(root, path, at)?;
            return acc
                .map
                .append(resources)
                .within(|| format!("accumulating resources from {path:?}"));
        }
        if is_remote(path) && !self.files.is_dir(&full) {
            return fail(format!(
                "resource {path:?} is elsewhere: remote bases are not fetched, keep a copy in the repository"
            ));
        }
        let (inner, this) = self.enter(root, path)?;
        if this.kind == COMPONENT {
            return fail(format!(
                "accumulating resources from {path:?}: expected kind != Component, list it under components"
            ));
        }
        let sub = self
            .accumulate(
                &inner,
                &this,
                &origin::join(at, path),
                Accumulator::default(),
                depth + 1,
            )
            .within(|| format!("accumulating resources from {path:?}"))?;
        acc.map
            .append(sub.map.list)
            .within(|| format!("merging resources from {path:?}"))?;
        acc.config.merge(sub.config)?;
        acc.vars.absorb(sub.vars)
    }

    /// Reads the resources of a file.
    fn file(&self, root: &Root, path: &str, at: &str) -> Result<Vec<Resource>> {
        let bytes = root
            .read(self.files, path)
            .within(|| format!("accumulating resources from {path:?}"))?;
        let nodes = parse::documents(&bytes).and_then(resource::of_nodes);
        let mut resources = nodes.within(|| format!("accumulating resources from {path:?}"))?;
        let from = origin::join(at, path);
        for resource in &mut resources {
            resource.origin = Some(Origin::File(from.clone()));
            take_marks(resource)?;
        }
        Ok(resources)
    }

    fn enter(&self, root: &Root, path: &str) -> Result<(Root, Kustomization)> {
        let inner = root.enter(self.files, path)?;
        let this = self.load(&inner)?;
        // The built-in schema is there by now.
        self.load_schema(&inner, &this, true)?;
        Ok((inner, this))
    }

    fn add_component(
        &self,
        root: &Root,
        path: &str,
        at: &str,
        acc: Accumulator,
        depth: usize,
    ) -> Result<Accumulator> {
        if is_remote(path) && !self.files.is_dir(&root.directory.join(path)) {
            return fail("remote components are not fetched, keep a copy in the repository");
        }
        if !self.files.is_dir(&root.directory.join(path)) {
            return fail("a component is a directory with a kustomization file");
        }
        let (inner, this) = self.enter(root, path)?;
        if this.kind != COMPONENT {
            return fail("expected kind Component, list it under resources");
        }
        self.accumulate(&inner, &this, &origin::join(at, path), acc, depth + 1)
    }

    fn generate(
        &self,
        root: &Root,
        this: &Kustomization,
        at: &str,
        acc: &mut Accumulator,
        depth: usize,
    ) -> Result<()> {
        let common = this.generator_options.as_ref();
        let mut made = Vec::new();
        for args in &this.config_map_generator {
            let resource = generate::config_map(self.files, root, args, common)
                .within(|| format!("configMapGenerator {}", args.name))?;
            made.push((resource, "ConfigMapGenerator"));
        }
        for args in &this.secret_generator {
            let resource = generate::secret(self.files, root, args, common)
                .within(|| format!("secretGenerator {}", args.name))?;
            made.push((resource, "SecretGenerator"));
        }
        for (mut resource, kind) in made {
            resource.origin = Some(Origin::Made(Made::by_field(at, kind)));
            acc.map
                .absorb(vec![resource])
                .within(|| "merging from generator".to_owned())?;
        }
        for generator in &this.generators {
            for plugin in self.plugins(root, generator, at, depth)? {
                let mut resources = plugin::generate(self.files, root, &plugin)?;
                for resource in &mut resources {
                    resource.origin = Some(Origin::Made(made_by(&plugin)));
                }
                acc.map.absorb(resources)?;
            }
        }
        Ok(())
    }

    /// Reads the configurations of plugins: a file, a directory, or a text in place.
    fn plugins(&self, root: &Root, entry: &str, at: &str, depth: usize) -> Result<Vec<Resource>> {
        let mut acc = Accumulator::default();
        if entry.contains('\n') {
            let nodes = parse::documents(entry.as_bytes()).and_then(resource::of_nodes)?;
            let from = origin::join(at, NAMES[0]);
            acc.map.list = nodes;
            for resource in &mut acc.map.list {
                resource.origin = Some(Origin::File(from.clone()));
            }
        } else {
            self.add_resource(root, entry, at, &mut acc, depth + 1)?;
        }
        Ok(acc.map.list)
    }

    fn transform(
        &self,
        root: &Root,
        this: &Kustomization,
        at: &str,
        acc: &mut Accumulator,
        depth: usize,
    ) -> Result<()> {
        let config = &acc.config;
        let map = &mut acc.map;
        let mark = |map: &mut ResMap, kind: &str| mark_all(map, &Made::by_field(at, kind));
        if !this.patches_strategic_merge.is_empty() {
            let mut all = Vec::new();
            for entry in &this.patches_strategic_merge {
                all.extend(self.merge_patch(root, entry)?);
            }
            self.with_schema(|schema| patches::merge_each(map, &all, schema))?;
            mark(map, "PatchStrategicMergeTransformer");
        }
        for patch in &this.patches {
            self.patch(root, patch, map)?;
            mark(map, "PatchTransformer");
        }
        if !this.namespace.is_empty() {
            namespace::set(map, &this.namespace, &config.namespace, Default::default(), false)?;
            mark(map, "NamespaceTransformer");
        }
        if !this.name_prefix.is_empty() {
            names::add(
                &mut map.list,
                names::Side::Prefix,
                &this.name_prefix,
                &config.name_prefix,
            )?;
            mark(map, "PrefixTransformer");
        }
        if !this.name_suffix.is_empty() {
            names::add(
                &mut map.list,
                names::Side::Suffix,
                &this.name_suffix,
                &config.name_suffix,
            )?;
            mark(map, "SuffixTransformer");
        }
        for label in &this.labels {
            let mut specs = label.fields.clone();
            if label.include_selectors {
                config::merge_specs(&mut specs, config.common_labels.clone())?;
            } else {
                if label.include_templates {
                    config::merge_specs(&mut specs, config.template_labels.clone())?;
                }
                let default = vec![FieldSpec::new("", "", "metadata/labels", true)];
                config::merge_specs(&mut specs, default)?;
                config::merge_specs(&mut specs, config.labels.clone())?;
            }
            labels::set(&mut map.list, &label.pairs, &specs)?;
            mark(map, "LabelTransformer");
        }
        if !this.common_labels.is_empty() {
            labels::set(&mut map.list, &this.common_labels, &config.common_labels)?;
            mark(map, "LabelTransformer");
        }
        if !this.common_annotations.is_empty() {
            labels::set(
                &mut map.list,
                &this.common_annotations,
                &config.common_annotations,
            )?;
            mark(map, "AnnotationsTransformer");
        }
        for patch in &this.patches_json6902 {
            self.json_patch(root, patch, map)?;
            mark(map, "PatchJson6902Transformer");
        }
        for replica in &this.replicas {
            replicas::set(&mut map.list, replica, &config.replicas)?;
            mark(map, "ReplicaCountTransformer");
        }
        for image in &this.images {
            images::set(&mut map.list, image, &config.images)?;
            mark(map, "ImageTagTransformer");
        }
        if !this.replacements.is_empty() {
            self.replace(root, &this.replacements, map)?;
            mark(map, "ReplacementTransformer");
        }
        map.drop_empty();
        for transformer in &this.transformers {
            for plugin in self.plugins(root, transformer, at, depth)? {
                self.run(root, &plugin, &mut acc.map, &acc.config)?;
                mark_all(&mut acc.map, &made_by(&plugin));
            }
        }
        Ok(())
    }

    /// Reads an entry of `patchesStrategicMerge`: a file, or a patch in place.
    pub fn merge_patch(&self, root: &Root, entry: &str) -> Result<Vec<Resource>> {
        let bytes = match entry.contains('\n') {
            true => entry.as_bytes().to_vec(),
            false => root.read(self.files, entry)?,
        };
        let read = parse::documents(&bytes).and_then(resource::of_nodes);
        read.within(|| {
            format!(
                "strategic merge patch {}",
                entry.lines().next().unwrap_or_default()
            )
        })
    }

    /// Applies an entry of `patches`.
    pub fn patch(&self, root: &Root, patch: &kustomization::Patch, map: &mut ResMap) -> Result<()> {
        let text = match (patch.path.as_str(), patch.patch.as_str()) {
            ("", "") => return fail("must specify one of patch and path"),
            ("", text) => text.to_owned(),
            (path, "") => String::from_utf8(root.read(self.files, path)?)
                .map_err(|_| Error::new(format!("patch {path} is no UTF-8 text")))?,
            _ => return fail("patch and path cannot both be given"),
        };
        let target = patch
            .target
            .as_ref()
            .filter(|target| **target != Default::default());
        let option = |name: &str| patch.options.get(name).copied().unwrap_or_default();
        let described = || match patch.path.as_str() {
            "" => "patch in place".to_owned(),
            path => format!("patch {path}"),
        };
        match Patch::read(&text).within(described)? {
            Patch::Json(operations) => match target {
                Some(target) => patches::operate(&mut map.list, &Matcher::new(target)?, &operations),
                None => fail(format!("{}: must specify a target for a JSON patch", described())),
            },
            Patch::Merge(mut merged) => {
                for patch in &mut merged {
                    patch.allow_name_change = option("allowNameChange");
                    patch.allow_kind_change = option("allowKindChange");
                }
                self.with_schema(|schema| match (target, merged.as_slice()) {
                    (None, merged) => patches::merge_each(map, merged, schema),
                    (Some(target), [patch]) => {
                        patches::merge_selected(map, patch, &Matcher::new(target)?, schema)
                    }
                    _ => fail("several strategic merge patches cannot have one target"),
                })
                .within(described)
            }
        }
    }

    /// Applies an entry of `patchesJson6902`.
    pub fn json_patch(&self, root: &Root, patch: &kustomization::Patch, map: &mut ResMap) -> Result<()> {
        let Some(target) = &patch.target else {
            return fail("must specify the target field of a JSON patch");
        };
        let text = match patch.path.as_str() {
            "" => patch.patch.clone(),
            path => String::from_utf8_lossy(&root.read(self.files, path)?).into_owned(),
        };
        let operations = super::json_patch::parse(&text)?;
        let id = super::id::Id {
            gvk: match target.api_version.as_str() {
                "" => super::id::Gvk {
                    group: target.group.clone(),
                    version: target.version.clone(),
                    kind: target.kind.clone(),
                },
                version => super::id::Gvk::of(version, &target.kind),
            },
            name: target.name.clone(),
            namespace: target.namespace.clone(),
        };
        let index = map.index();
        let place = map.one(&index, &id).within(|| format!("JSON patch for {id}"))?;
        patches::operate_on(&mut map.list[place], &operations)
    }

    /// Carries replacements out, those in files, too.
    pub fn replace(
        &self,
        root: &Root,
        entries: &[kustomization::ReplacementEntry],
        map: &mut ResMap,
    ) -> Result<()> {
        let mut all = Vec::new();
        for entry in entries {
            match entry.path.as_str() {
                "" => all.push(entry.clone()),
                _ if entry.source.is_some() || entry.targets.is_some() => {
                    return fail("a replacement cannot specify both path and inline replacement");
                }
                path => {
                    let value = kustomization::json(&root.read(self.files, path)?)?;
                    match value {
                        value @ serde_json::Value::Array(_) => all.extend(
                            kustomization::decode::<Vec<kustomization::ReplacementEntry>>(value)
                                .within(|| format!("replacements in {path}"))?,
                        ),
                        value => all
                            .push(kustomization::decode(value).within(|| format!("replacement in {path}"))?),
                    }
                }
            }
        }
        replace::apply(&mut map.list, &all)
    }

    fn run(&self, root: &Root, plugin: &Resource, map: &mut ResMap, config: &Config) -> Result<()> {
        plugin::transform(self, root, plugin, map, config)
            .within(|| format!("transformer {} {}", plugin.gvk().kind, plugin.name()))
    }

    /// Merges patches that belong to one object each.
    pub fn merge_each(&self, map: &mut ResMap, all: &[Resource]) -> Result<()> {
        self.with_schema(|schema| patches::merge_each(map, all, schema))
    }
}

/// Reads what plugins would be told by annotations for the build alone.
fn take_marks(resource: &mut Resource) -> Result<()> {
    if resource
        .take_annotation("kustomize.config.k8s.io/needs-hash")
        .as_deref()
        == Some("true")
    {
        resource.needs_hash = true;
    }
    if let Some(word) = resource.take_annotation("kustomize.config.k8s.io/behavior") {
        resource.behavior = generate::behavior(&word)?;
    }
    Ok(())
}

fn made_by(plugin: &Resource) -> Made {
    Made {
        configured_in: match &plugin.origin {
            Some(Origin::File(path)) => path.clone(),
            Some(Origin::Made(made)) => made.configured_in.clone(),
            None => String::new(),
        },
        api_version: plugin.gvk().api_version(),
        kind: plugin.gvk().kind,
        name: plugin.name().to_owned(),
        namespace: plugin.namespace().to_owned(),
    }
}

fn mark_all(map: &mut ResMap, made: &Made) {
    for resource in &mut map.list {
        resource.transformations.push(made.clone());
    }
    map.drop_empty();
}

/// Says whether a path is a URL or a repository's address.
fn is_remote(path: &str) -> bool {
    path.contains("://")
        || path.starts_with("git@")
        || path.starts_with("github.com/")
        || path.contains("?ref=")
        || path.contains(".git//")
}
