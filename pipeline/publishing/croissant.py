"""The package for search engines and machine learning: schema.org Dataset with the terms of Croissant, as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any

from pipeline.publishing.citation import full_name, render_bibtex
from pipeline.publishing.metadata import Contributor, Metadata

CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def describe_as_croissant(descriptor: Mapping[str, Any], metadata: Metadata) -> dict[str, Any]:
    """Return the JSON-LD; its files and record sets are the resources of the descriptor."""
    described = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": metadata.name,
        "alternateName": metadata.title,
        "description": metadata.description.strip(),
        "version": metadata.version,
        "datePublished": metadata.created.isoformat() if metadata.created else None,
        "url": metadata.homepage,
        "identifier": f"https://doi.org/{metadata.doi}" if metadata.doi else None,
        "license": metadata.licenses[0].path,
        "keywords": metadata.keywords,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "isBasedOn": [source.path for source in metadata.sources],
        "creator": [_creator(author) for author in metadata.authors],
        "citeAs": render_bibtex(metadata),
        "distribution": [_file(resource) for resource in descriptor["resources"]],
        "recordSet": [_record_set(resource) for resource in descriptor["resources"]],
    }
    return {name: value for name, value in described.items() if value is not None}


def render_croissant(descriptor: Mapping[str, Any], metadata: Metadata) -> str:
    """Return croissant.json."""
    return json.dumps(describe_as_croissant(descriptor, metadata), ensure_ascii=False, indent=2) + "\n"


def _creator(author: Contributor) -> dict[str, str]:
    kind = "sc:Person" if author.family_name else "sc:Organization"
    link = {"url": author.path} if author.path else {}
    return {"@type": kind, "name": full_name(author), **link}


def _file(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{resource['name']}.csv",
        "name": f"{resource['name']}.csv",
        "description": resource["description"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _record_set(resource: Mapping[str, Any]) -> dict[str, Any]:
    name, schema = resource["name"], resource["schema"]
    # Readers of Croissant take a table that refers to itself for a cycle and do not load it.
    targets = {
        key["fields"][0]: f"{key['reference']['resource']}/{key['reference']['fields'][0]}"
        for key in schema.get("foreignKeys", ())
        if key["reference"].get("resource")
    }
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": schema["description"],
        "key": [{"@id": f"{name}/{column}"} for column in schema["primaryKey"]],
        "field": [_field(name, field, targets.get(field["name"])) for field in schema["fields"]],
    }


def _field(table: str, field: Mapping[str, Any], target: str | None) -> dict[str, Any]:
    described = {
        "@type": "cr:Field",
        "@id": f"{table}/{field['name']}",
        "name": field["name"],
        "description": field["description"],
        "dataType": TYPES[field["type"]],
        "source": {"fileObject": {"@id": f"{table}.csv"}, "extract": {"column": field["name"]}},
    }
    return described | ({"references": {"field": {"@id": target}}} if target else {})
