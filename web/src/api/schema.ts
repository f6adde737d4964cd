/** Generated from the server's OpenAPI document by `npm run generate`; do not edit. */

export interface paths {
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    incident?: string;
                    limit?: number;
                    service?: string;
                    state?: "firing" | "acknowledged" | "resolved";
                    unowned?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Alert"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Send alerts, one or an array */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that could not be processed, as they came */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                entry: string;
                                error: string;
                                /**
                                 * Format: date-time
                                 * @description An instant in UTC (ISO 8601)
                                 */
                                failedAt: string;
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description An instant in UTC (ISO 8601)
                                 */
                                receivedAt: string;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys of one's teams, without their secrets; an administrator sees all */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ApiKey"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make an API key; the answer is the only time that it is shown */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: ("admin" | "read" | "alerts:write" | "incidents:write" | "changes:write" | "catalogue:write" | "samples:write")[];
                        service?: string;
                        team?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            key: string;
                            name: string;
                            scopes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the yes, or the look, of whoever is signed in; the longest waiting first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Approval"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Such as incident.acknowledge */
                    action?: string;
                    /** @description Id or name of who acted */
                    actor?: string;
                    cursor?: string;
                    from?: string;
                    limit?: number;
                    /** @description Id or name of what was acted on */
                    subject?: string;
                    subjectKind?: string;
                    /** @description Stands in a name, the reason, or what was before or after */
                    text?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditLine"][];
                            next: string | null;
                            /** @description How far back this page looked, where the search goes on with `next` */
                            searchedTo: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of act that the audit log knows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove the audit chain from its first entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            firstBrokenSeq: number | null;
                            intact: boolean;
                            /** @description When the first entry was recorded */
                            since: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the catalogue what these files say, all or nothing; a dry run only tells the plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        dryRun?: boolean;
                        files: {
                            path: string;
                            text: string;
                        }[];
                        /** @default false */
                        prune?: boolean;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CataloguePlan"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue as files that apply to the same */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            files: {
                                path: string;
                                text: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions, the latest proposed first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description Those in force whose review date has come */
                    due?: string;
                    limit?: number;
                    /** @description Slug */
                    service?: string;
                    /** @description Those in force whose figures have changed since */
                    stale?: string;
                    state?: "proposed" | "approved" | "declined" | "withdrawn" | "superseded";
                    /** @description Slug of the owning team */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Decision"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A decision */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a decision, as the accountable person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a decision, as the accountable person, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposed decision back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who needs whom in the estate or a part of it, circles, and targets that cannot hold */
        get: {
            parameters: {
                query?: {
                    /** @description Slug of the owning team's domain */
                    domain?: string;
                    kind?: "digital" | "foundational";
                    /** @description All but the decommissioned where left out */
                    lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                    /** @description Slug of the owning team */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cycles: components["schemas"]["DependencyCycle"][];
                            dependencies: number;
                            edges: components["schemas"]["DependencyEdge"][];
                            /** @description More than 400 services: nodes and edges are left out */
                            isTooLarge: boolean;
                            next: null;
                            nodes: components["schemas"]["DependencyNode"][];
                            services: number;
                            text: string;
                            weak: components["schemas"]["WeakDependency"][];
                            weakTotal: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as its file says it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueDocument"];
                    };
                };
            };
        };
        /** Save a document whole, by the rules that files are held to; a preview only tells the changes */
        put: {
            parameters: {
                query?: {
                    preview?: string;
                };
                header?: never;
                path: {
                    kind: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Why, for the history
                         * @default
                         */
                        reason?: string;
                        spec: {
                            [key: string]: unknown;
                        };
                        version: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: {
                                after: unknown;
                                before: unknown;
                                field: string;
                            }[];
                            /** @description As it stands now; null where a preview shows something new */
                            document: components["schemas"]["CatalogueDocument"] | null;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Take a document out of use; refused while others name it */
        delete: {
            parameters: {
                query: {
                    /** @description Why, for the history */
                    reason?: string;
                    /** @description As it was read with the document */
                    version: string;
                };
                header?: never;
                path: {
                    kind: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueDocument"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{kind}/{name}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether files or the interface manage a document from now on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Why, for the history
                         * @default
                         */
                        reason?: string;
                        /** @enum {string} */
                        to: "code" | "interface";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Domains by slug */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DomainSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A domain by slug or id with its teams and services */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Domain"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every living service as a point: exposure, deployments, model, level, light, and the whole in words */
        get: {
            parameters: {
                query?: {
                    at?: string;
                    /** @description Slug of the owning team's domain */
                    domain?: string;
                    kind?: "digital" | "foundational";
                    /** @description All but the decommissioned where left out */
                    lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                    /** @description Slug of the owning team */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Estate"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estate/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which services other bands, levels, estimates or rates would move, and at what cost; saves nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                        /** @enum {string} */
                        betweenModel?: "you-build-it-you-run-it" | "ops-run-it";
                        /** @description Other estimates of some services */
                        changes?: {
                            demand?: string;
                            /** @description In major units */
                            exposurePerHour?: string | number;
                            service: string;
                        }[];
                        cursor?: string;
                        /** @description As files have them: {low: monthly} */
                        demandBands?: {
                            [key: string]: string;
                        };
                        /** @description Slug of the owning team's domain */
                        domain?: string;
                        exposureBands?: {
                            /** @description Per cent, such as 99.9 */
                            availability: string | number;
                            /** @enum {string} */
                            onCall: "none" | "domain" | "team";
                            /** @description In major units */
                            upTo: string | number;
                        }[];
                        /** @enum {string} */
                        kind?: "digital" | "foundational";
                        /**
                         * @description All but the decommissioned where left out
                         * @enum {string}
                         */
                        lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                        /** @default 100 */
                        limit?: number;
                        /** @description On-call levels of bands, by their availability in per cent */
                        onCall?: {
                            availability: number;
                            /** @enum {string} */
                            onCall: "none" | "domain" | "team";
                        }[];
                        /** @description How on-call is paid, as files have it: {standby: {rate: 5, per: hour, weekend: 1.5}} */
                        remuneration?: {
                            [key: string]: unknown;
                        };
                        /** @description Slug of the owning team */
                        team?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIf"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estimates in force that are due again, the longest due first, and services without any */
        get: {
            parameters: {
                query?: {
                    /** @description Slug of the owning team's domain */
                    domain?: string;
                    kind?: "digital" | "foundational";
                    /** @description All but the decommissioned where left out */
                    lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                    /** @description Slug of the owning team */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                dueAgainOn: string;
                                estimatedBy: string;
                                service: {
                                    name: string;
                                    slug: string;
                                };
                                team: {
                                    name: string;
                                    slug: string;
                                } | null;
                            }[];
                            next: null;
                            unestimated: {
                                service: {
                                    name: string;
                                    slug: string;
                                };
                                team: {
                                    name: string;
                                    slug: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed, live */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import/backstage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in the files of Backstage; what is missing in them is told and refuses nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        dryRun?: boolean;
                        files: {
                            path: string;
                            text: string;
                        }[];
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import/openslo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in the files of OpenSLO; what is missing in them is told and refuses nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        dryRun?: boolean;
                        files: {
                            path: string;
                            text: string;
                        }[];
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    service?: string;
                    state?: "open" | "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";
                    team?: string;
                    unowned?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["IncidentSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Open an incident by hand; whoever is on call is asked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        drill?: boolean;
                        /** @default  */
                        impact?: string;
                        /** Format: date-time */
                        impactStartedAt?: string;
                        /** @default false */
                        journeyBlocked?: boolean;
                        /** @default false */
                        security?: boolean;
                        service: string;
                        /**
                         * @default sev1
                         * @enum {string}
                         */
                        severity?: "sev1" | "sev2";
                        sharePercent?: number;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident with its loss, timeline and responders */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you are on it; an API key says who is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The person that an API key speaks for */
                        as?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise the class, or lower it with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "high" | "medium" | "low";
                        /** @default  */
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise what it costs: a rate, a share of the exposure, a cost, or when the impact began */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cost?: string | number;
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        impactStartedAt?: string;
                        perHour?: string | number;
                        sharePercent?: number;
                        /** Format: date-time */
                        until?: string;
                        why: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/mitigate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Availability is restored, now or at an earlier instant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note or a decision on the timeline */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default note
                         * @enum {string}
                         */
                        kind?: "note" | "decision";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it to another service */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        service: string;
                        why: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is over */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/responders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call somebody in: they are paged and join */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        person: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give somebody a role in the response */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        person: string;
                        /** @enum {string} */
                        role: "commander" | "communications" | "scribe";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runbooks that serve an incident: for its alerts first, then for its service */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ServingRunbook"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell those outside the response */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The incident's id or number */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default stakeholders
                         * @enum {string}
                         */
                        audience?: "responders" | "stakeholders" | "leadership" | "everyone";
                        nextUpdateAt?: string | null;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objectives in use, by slug, as they are declared */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description Slug of the service */
                    service?: string;
                    /** @description Slug of the team that owns the service */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ObjectiveSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objectives/{objective}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An objective: what it asks, of what, by which figures, and where it came from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The objective's slug */
                    objective: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objective"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/on-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for a service at an instant, and why; without a service, for all of them */
        get: {
            parameters: {
                query?: {
                    at?: string;
                    domain?: string;
                    service?: string;
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OnCallAnswer"] | {
                            items: components["schemas"]["OnCallAnswer"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/on-call/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My shift under way and my next one, in words and instants */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnShifts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/on-call/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts and gaps of all schedules, or of a team's or a domain's */
        get: {
            parameters: {
                query?: {
                    /** @description Slug of the owning domain */
                    domain?: string;
                    from?: string;
                    /** @description Slug of the owning team */
                    team?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShiftsOfSchedules"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation, its bands and thresholds in force, and how they came about */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organisation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisation has decided: in force, coming and past, by whom and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policies"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/policies/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide bands, thresholds or remuneration anew, from now or from a later instant on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "bands" | "incident-loss" | "remuneration";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        effectiveFrom?: string;
                        reason: string;
                        value: {
                            [key: string]: unknown;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policies"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/policies/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a decision that has not come into force */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "bands" | "incident-loss" | "remuneration";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policies"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ownership/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gaps in ownership: what nobody looks after, and who should mend that */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description One kind alone, a page at a time */
                    kind?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The first of each kind; ask for one kind to see more */
                            items: components["schemas"]["OwnershipGap"][];
                            kinds: {
                                kind: string;
                                label: string;
                                total: number;
                            }[];
                            next: string | null;
                            text: string;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ownership/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is accountable, responsible and informed for every service's reliability */
        get: {
            parameters: {
                query?: {
                    domain?: string;
                    kind?: "digital" | "foundational";
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OwnershipMatrixRow"][];
                            next: null;
                            vacant: components["schemas"]["AccountabilityParty"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ownership/matrix.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ownership matrix as a file for spreadsheets (RFC 4180) */
        get: {
            parameters: {
                query?: {
                    domain?: string;
                    kind?: "digital" | "foundational";
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paging/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether pages go out: what waits, channels that fail, people whom nothing reaches */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channelsDown: {
                                channel: string;
                                /** Format: date-time */
                                sinceAt: string;
                                words: string;
                            }[];
                            oldestDueSeconds: number;
                            unreached: {
                                incidentId: string;
                                person: string;
                                personId: string;
                                /** Format: date-time */
                                sinceAt: string;
                            }[];
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occurrences of peaks over the estate, by when they raise the target, and what changes with each */
        get: {
            parameters: {
                query?: {
                    /** @description Slug of the owning team's domain */
                    domain?: string;
                    /** @description Now where left out */
                    from?: string;
                    kind?: "digital" | "foundational";
                    /** @description All but the decommissioned where left out */
                    lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                    /** @description Slug of the owning team */
                    team?: string;
                    /** @description A year on where left out */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description An instant in UTC (ISO 8601)
                             */
                            from: string;
                            items: components["schemas"]["PeakOccurrence"][];
                            next: null;
                            /**
                             * Format: date-time
                             * @description An instant in UTC (ISO 8601)
                             */
                            to: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/contact-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a person is reached, in their order; the addresses only for themselves and administrators */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ContactMethod"][];
                            next: null;
                            warnings: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a contact method; a webhook's signing secret is told in this answer only */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        address: string;
                        /** @enum {string} */
                        channel: "email";
                        delaySeconds?: number;
                        label?: string;
                        /** @enum {string} */
                        urgency?: "urgent" | "normal" | "both";
                    } | {
                        address: {
                            /** Format: uri */
                            endpoint: string;
                            keys: {
                                auth: string;
                                p256dh: string;
                            };
                        };
                        /** @enum {string} */
                        channel: "web-push";
                        delaySeconds?: number;
                        label?: string;
                        /** @enum {string} */
                        urgency?: "urgent" | "normal" | "both";
                    } | {
                        address: string;
                        /** @enum {string} */
                        channel: "webhook";
                        delaySeconds?: number;
                        label?: string;
                        /** @enum {string} */
                        urgency?: "urgent" | "normal" | "both";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewContactMethod"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/contact-methods/{methodId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a contact method */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    methodId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change when and for what a contact method is used, or move it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    methodId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delaySeconds?: number;
                        label?: string;
                        position?: number;
                        /** @enum {string} */
                        urgency?: "urgent" | "normal" | "both";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactMethod"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/contact-methods/{methodId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address by the code that it received */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    methodId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/contact-methods/{methodId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new confirmation code to the address */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    methodId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/contact-methods/{methodId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test page and tell what the provider answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    methodId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: string;
                            /** @enum {string} */
                            outcome: "handed-over" | "retry" | "refused" | "gone";
                            tookMilliseconds: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person by id, slug or e-mail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a person to choose a password, in place of the invitation before */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, name or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's leave that is not over */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, slug or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Leave"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Note leave; the answer names the gaps that it opens. With preview nothing is saved */
        post: {
            parameters: {
                query?: {
                    preview?: string;
                };
                header?: never;
                path: {
                    /** @description Id, slug or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        end: string;
                        /** Format: date-time */
                        start?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeaveTaken"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeaveTaken"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/leave/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take leave back, or what is left of it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description Id, slug or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            leave: components["schemas"]["Leave"] | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's sessions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, name or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Session"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End a person's sessions, all but the one that asks */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, name or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a person can sign in by password */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, name or e-mail */
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonSignIn"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quarters for which a reflection was prepared, and those that could be, the latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                open: number;
                                preparedAt: string | null;
                                quarter: string;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quarter's reflection: losses beside estimates, and what the system suggests */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    quarter: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reflection"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections/{quarter}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare a quarter's reflection anew; answers that were given stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    quarter: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reflection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections/{quarter}/suggestions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a suggestion: it is done where the interface manages it, else left to the files */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    quarter: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Another figure than the suggested one, in major units */
                        exposurePerHour?: string | number;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reflection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections/{quarter}/suggestions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a suggestion with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    quarter: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reflection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reflections/{quarter}/suggestions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an answer to a suggestion back; what it changed stays changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    quarter: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reflection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runbooks by name, of a service, of a team, or that serve an alert */
        get: {
            parameters: {
                query?: {
                    /** @description An alert's name */
                    alert?: string;
                    cursor?: string;
                    limit?: number;
                    /** @description Words of its name, its alerts or its text */
                    q?: string;
                    service?: string;
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RunbookSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runbooks/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A runbook with its text and what is known of its versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Runbook"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runbooks/{slug}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A runbook as it was saved once */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunbookVersion"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schedules in use, by slug, with who is on call now and next */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description Slug of the owning domain */
                    domain?: string;
                    limit?: number;
                    /** @description Slug of the owning team */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ScheduleSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A schedule: its layers in words, who is on call now and next, what wears people out */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The schedule's slug */
                    schedule: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Schedule"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a calendar draws: shifts by layer, gaps, cover, working time and public holidays */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description The schedule's slug */
                    schedule: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleCalendar"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put somebody on call for a time; with preview only the shifts that would follow */
        post: {
            parameters: {
                query?: {
                    preview?: string;
                };
                header?: never;
                path: {
                    schedule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        end: string;
                        /** @description The first layer, where it is left out */
                        layer?: string;
                        /** @description Id, slug, e-mail or name */
                        person: string;
                        reason: string;
                        /** @description Stands in only where this person is on call, in the layer or in any */
                        replaces?: string;
                        /**
                         * Format: date-time
                         * @description Now, where it is left out
                         */
                        start?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleChange"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleChange"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule}/overrides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw cover, or what is left of it */
        delete: {
            parameters: {
                query?: {
                    preview?: string;
                };
                header?: never;
                path: {
                    id: string;
                    schedule: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleChange"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody's shifts, cut at the range (at most 400 days; by default four weeks from now) */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description The schedule's slug */
                    schedule: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Shift"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services, teams, people and domains by name and by what belongs to them, forgiving typing errors */
        get: {
            parameters: {
                query: {
                    /** @description Only these kinds, with commas between them: service,team */
                    kind?: string;
                    limit?: number;
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SearchHit"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that follows from two estimates; stateless */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                        /** @description Exposure bands to try instead of the organisation's */
                        bands?: {
                            /** @description Per cent, such as 99.9 */
                            availability: string | number;
                            /** @enum {string} */
                            onCall: "none" | "domain" | "team";
                            /** @description In major units */
                            upTo: string | number;
                        }[];
                        /** @enum {string} */
                        betweenModel?: "you-build-it-you-run-it" | "ops-run-it";
                        /** @description The team's working calendar, as files have it; office hours in UTC where left out */
                        calendar?: {
                            [key: string]: unknown;
                        };
                        currency?: string;
                        demand: string;
                        /** @description As files have them: {low: monthly} */
                        demandBands?: {
                            [key: string]: string;
                        };
                        /** @description In major units */
                        exposurePerHour: string | number;
                        /** @enum {string} */
                        kind: "digital" | "foundational";
                        /** @description How on-call is paid, as files have it: {standby: {rate: 5, per: hour, weekend: 1.5}} */
                        remuneration?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Selection"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/select/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for several services side by side */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                        /** @description Exposure bands to try instead of the organisation's */
                        bands?: {
                            /** @description Per cent, such as 99.9 */
                            availability: string | number;
                            /** @enum {string} */
                            onCall: "none" | "domain" | "team";
                            /** @description In major units */
                            upTo: string | number;
                        }[];
                        /** @enum {string} */
                        betweenModel?: "you-build-it-you-run-it" | "ops-run-it";
                        /** @description The team's working calendar, as files have it; office hours in UTC where left out */
                        calendar?: {
                            [key: string]: unknown;
                        };
                        currency?: string;
                        /** @description As files have them: {low: monthly} */
                        demandBands?: {
                            [key: string]: string;
                        };
                        /** @description How on-call is paid, as files have it: {standby: {rate: 5, per: hour, weekend: 1.5}} */
                        remuneration?: {
                            [key: string]: unknown;
                        };
                        services: {
                            demand: string;
                            /** @description In major units */
                            exposurePerHour: string | number;
                            /** @enum {string} */
                            kind: "digital" | "foundational";
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Per cent, such as 99.9 */
                                availabilityTarget: number;
                                cautions: {
                                    code: string;
                                    text: string;
                                }[];
                                /** @description What people chose instead of the derived; null leaves the derived */
                                chosen: {
                                    onCallLevel: {
                                        /**
                                         * Format: date-time
                                         * @description An instant in UTC (ISO 8601)
                                         */
                                        at: string;
                                        by: string;
                                        /** @description The decision's id; null for what a file says */
                                        decision: string | null;
                                        reason: string;
                                        /** @enum {string} */
                                        value: "none" | "domain" | "team";
                                    } | null;
                                    operatingModel: {
                                        /**
                                         * Format: date-time
                                         * @description An instant in UTC (ISO 8601)
                                         */
                                        at: string;
                                        by: string;
                                        /** @description The decision's id; null for what a file says */
                                        decision: string | null;
                                        reason: string;
                                        /** @enum {string} */
                                        value: "you-build-it-you-run-it" | "ops-run-it";
                                    } | null;
                                };
                                deploymentTarget: {
                                    label: string;
                                    perWeek: number;
                                };
                                /** @description What the estimates alone give, whatever people chose instead */
                                derived: {
                                    /** @enum {string} */
                                    onCallLevel: "none" | "domain" | "team";
                                    /** @enum {string} */
                                    operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                                    /** @enum {string} */
                                    trafficLight: "red" | "amber" | "green";
                                };
                                exposureBand: {
                                    availability: number;
                                    /** @enum {string} */
                                    onCall: "none" | "domain" | "team";
                                    openEnded: boolean;
                                    upTo: components["schemas"]["Money"];
                                };
                                exposurePerHour: components["schemas"]["Money"];
                                name: string;
                                /** @enum {string} */
                                onCallLevel: "none" | "domain" | "team";
                                /** @enum {string} */
                                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                                peak: {
                                    /**
                                     * Format: date-time
                                     * @description An instant in UTC (ISO 8601)
                                     */
                                    endsAt: string;
                                    exposurePerHour: components["schemas"]["Money"];
                                    /**
                                     * Format: date-time
                                     * @description An instant in UTC (ISO 8601)
                                     */
                                    lowersAt: string;
                                    name: string;
                                    /** @enum {string} */
                                    phase: "lead" | "on" | "lag";
                                    /**
                                     * Format: date-time
                                     * @description An instant in UTC (ISO 8601)
                                     */
                                    raisesAt: string;
                                    raisesTarget: boolean;
                                    /**
                                     * Format: date-time
                                     * @description An instant in UTC (ISO 8601)
                                     */
                                    startsAt: string;
                                    usual: {
                                        availabilityTarget: number;
                                        exposurePerHour: components["schemas"]["Money"];
                                        /** @enum {string} */
                                        onCallLevel: "none" | "domain" | "team";
                                        /** @enum {string} */
                                        operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                                    };
                                } | null;
                                reasons: {
                                    code: string;
                                    text: string;
                                }[];
                                runCost: components["schemas"]["RunCost"];
                                tolerableUnavailabilitySeconds: {
                                    days30: number;
                                    quarter: number;
                                    week: number;
                                };
                                /** @enum {string} */
                                trafficLight: "red" | "amber" | "green";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services by slug; without `lifecycle` all but the decommissioned */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    /** @description Slug of the domain */
                    domain?: string;
                    kind?: "digital" | "foundational";
                    lifecycle?: "experimental" | "pre-production" | "live" | "decommissioned";
                    limit?: number;
                    /** @description Slug of the owning team */
                    owner?: string;
                    /** @description Words in name, slug, tags or repositories */
                    q?: string;
                    /** @description The same as `owner` */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ServiceSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service by slug or id: what it does, who owns it, what it needs and who needs it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    service: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Service"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{service}/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service's objectives, by slug, as they are declared */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The service's slug */
                    service: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ObjectiveSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{service}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service's transfers of ownership, the latest first: the one under way, and its history */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    service: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OwnershipTransfer"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Propose that a service changes hands; both teams approve it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    service: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Once both have approved, where left out
                         */
                        effectiveAt?: string;
                        reason: string;
                        /** @description Slug of the team that takes it */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnershipTransfer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose how a service shall be run; what is left out is what is derived */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description From when it holds; now where left out
                         */
                        effectiveFrom?: string;
                        /**
                         * @description None lower than the band's; a lower one comes from a lower exposure
                         * @enum {string}
                         */
                        onCallLevel?: "none" | "domain" | "team";
                        /** @enum {string} */
                        operatingModel?: "you-build-it-you-run-it" | "ops-run-it";
                        /** @description Needed for another than the derived */
                        reason?: string;
                        /** @description A date; half a year on where left out */
                        reviewOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a service needs, who needs it, and what its failure takes along */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            blastRadius: components["schemas"]["BlastRadius"];
                            cycles: components["schemas"]["DependencyCycle"][];
                            depth: number;
                            /** @description By slug: above zero it is needed, below zero it needs */
                            distances: {
                                [key: string]: number;
                            };
                            edges: components["schemas"]["DependencyEdge"][];
                            nodes: components["schemas"]["DependencyNode"][];
                            service: {
                                name: string;
                                slug: string;
                            };
                            text: string;
                            weak: components["schemas"]["WeakDependency"] | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/derivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well a service must run at an instant, and why */
        get: {
            parameters: {
                query?: {
                    at?: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Derivation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every estimate ever made of a service, those that hold from later on too, the latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EstimateInHistory"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Estimate a service anew, from now or from a later instant on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        basis: "forecast" | "past-incident" | "research";
                        demand: string;
                        /** @description A date; half a year on where left out */
                        dueAgainOn?: string;
                        /** Format: date-time */
                        effectiveFrom?: string;
                        /** @description The most that an hour of unavailability can cost */
                        exposurePerHour: string | number;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EstimateInHistory"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/estimates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the estimate back that was made last; what held before holds again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EstimateInHistory"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The peaks of a service, with the next occurrence of each */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Peak"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a peak to a service */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ISO 8601, such as P4D or PT36H */
                        duration: string;
                        /** @description In major units */
                        exposurePerHour: string | number;
                        /** @description 24 where left out */
                        lagHours?: number;
                        /** @description 24 where left out */
                        leadHours?: number;
                        name: string;
                        /** @description An iCalendar RRULE; without one it happens once */
                        rule?: string | null;
                        /** @description The wall time at which it starts, such as 2026-11-27T00:00 */
                        start: string;
                        timeZone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Peak"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/peaks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a peak back; what was derived from it before stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Peak"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a peak from now on */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ISO 8601, such as P4D or PT36H */
                        duration?: string;
                        /** @description In major units */
                        exposurePerHour?: string | number;
                        /** @description 24 where left out */
                        lagHours?: number;
                        /** @description 24 where left out */
                        leadHours?: number;
                        name?: string;
                        /** @description An iCalendar RRULE; without one it happens once */
                        rule?: string | null;
                        /** @description The wall time at which it starts, such as 2026-11-27T00:00 */
                        start?: string;
                        timeZone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Peak"][];
                            /** @enum {string} */
                            managedBy: "code" | "interface";
                            next: null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/services/{slug}/run-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a service's standby costs a year at each on-call level */
        get: {
            parameters: {
                query?: {
                    at?: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunCost"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in with e-mail and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail with a link at which to choose a new password
         * @description The answer is the same whether anybody has that address or not.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            asked: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password at an invitation or a reset, and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What stands after the # of the link */
                        code: string;
                        /** @description At least 10 characters */
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose a link is; it stays unused */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What stands after the # of the link */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin to sign in by the organisation's OpenID Connect provider */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password; one is signed out everywhere else */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people may sign in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaysToSignIn"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an installation: the organisation, its first administrator, and their session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What stands after the # of the link */
                        code: string;
                        /** @description Only where none is described yet */
                        organisation?: {
                            currency: string;
                            name: string;
                        };
                        /** @description At least 10 characters */
                        password: string;
                        person: {
                            email: string;
                            name: string;
                            timeZone: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BegunInstallation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own sessions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Session"][];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End one's sessions, all but this one */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's sessions; an administrator anybody's */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams by slug */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    domain?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TeamSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A team by slug or id with its members and services */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    team: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Team"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers of ownership, the latest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    service?: string;
                    state?: "proposed" | "approved" | "completed" | "declined" | "withdrawn";
                    /** @description Slug of a team on either side */
                    team?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OwnershipTransfer"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A transfer of ownership */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnershipTransfer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A team's yes to a transfer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnershipTransfer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A team's no to a transfer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnershipTransfer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a transfer back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnershipTransfer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/web-push/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key with which a browser subscribes to pages (VAPID) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            publicKey: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A part in a service's reliability and who holds it */
        AccountabilityHolder: {
            party: components["schemas"]["AccountabilityParty"];
            people: {
                name: string;
                slug: string;
            }[];
            team: {
                name: string;
                slug: string;
            } | null;
        };
        /** @description A part in a service's reliability and who holds it */
        AccountabilityHolderInput: {
            party: components["schemas"]["AccountabilityPartyInput"];
            people: {
                name: string;
                slug: string;
            }[];
            team: {
                name: string;
                slug: string;
            } | null;
        };
        /** @enum {string} */
        AccountabilityParty: "head-of-operations" | "head-of-product" | "head-of-delivery" | "application-support" | "owning-team" | "product-teams";
        /** @enum {string} */
        AccountabilityPartyInput: "head-of-operations" | "head-of-product" | "head-of-delivery" | "application-support" | "owning-team" | "product-teams";
        Alert: {
            dashboardUrl: string | null;
            dedupKey: string;
            details: unknown;
            endedAt: string | null;
            format: string;
            id: string;
            incident: string | null;
            labels: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            lastReceivedAt: string;
            links: {
                href: string;
                text: string;
            }[];
            outcome: string;
            reason: string;
            receivedCount: number;
            routeReason: string;
            runbookUrl: string | null;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            source: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startedAt: string;
            /** @enum {string} */
            state: "firing" | "acknowledged" | "resolved";
            summary: string;
        };
        AlertInput: {
            dashboardUrl: string | null;
            dedupKey: string;
            details: unknown;
            endedAt: string | null;
            format: string;
            id: string;
            incident: string | null;
            labels: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            lastReceivedAt: string;
            links: {
                href: string;
                text: string;
            }[];
            outcome: string;
            reason: string;
            receivedCount: number;
            routeReason: string;
            runbookUrl: string | null;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            source: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startedAt: string;
            /** @enum {string} */
            state: "firing" | "acknowledged" | "resolved";
            summary: string;
        };
        /** @description An alert's name, or labels that it carries, all of them */
        AlertMatch: string | {
            [key: string]: string;
        };
        /** @description An alert's name, or labels that it carries, all of them */
        AlertMatchInput: string | {
            [key: string]: string;
        };
        /** @description An API key without its secret */
        ApiKey: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            createdAt: string;
            createdBy: string;
            /** @description The secret's last four characters */
            hint: string;
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            scopes: string[];
            /** @description The service that it is bound to */
            service: {
                name: string;
                slug: string;
            } | null;
            /** @description The team that it is bound to */
            team: {
                name: string;
                slug: string;
            } | null;
        };
        /** @description An API key without its secret */
        ApiKeyInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            createdAt: string;
            createdBy: string;
            /** @description The secret's last four characters */
            hint: string;
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            scopes: string[];
            /** @description The service that it is bound to */
            service: {
                name: string;
                slug: string;
            } | null;
            /** @description The team that it is bound to */
            team: {
                name: string;
                slug: string;
            } | null;
        };
        Approval: {
            address: string;
            kind: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            since: string;
            text: string;
        };
        ApprovalInput: {
            address: string;
            kind: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            since: string;
            text: string;
        };
        /** @description Who did what to what, when, from where and why */
        AuditLine: {
            action: string;
            actor: {
                id: string | null;
                kind: string;
                name: string;
            };
            after: unknown;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            before: unknown;
            origin: string;
            reason: string;
            seq: number;
            subject: {
                id: string;
                kind: string;
                name: string;
            };
        };
        /** @description Who did what to what, when, from where and why */
        AuditLineInput: {
            action: string;
            actor: {
                id: string | null;
                kind: string;
                name: string;
            };
            after: unknown;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            before: unknown;
            origin: string;
            reason: string;
            seq: number;
            subject: {
                id: string;
                kind: string;
                name: string;
            };
        };
        Bands: {
            /** @enum {string} */
            betweenModel: "you-build-it-you-run-it" | "ops-run-it";
            demand: {
                label: string;
                name: string;
                period: string;
                perPeriod: number;
            }[];
            exposure: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                upTo: components["schemas"]["Money"];
            }[];
        };
        BandsInput: {
            /** @enum {string} */
            betweenModel: "you-build-it-you-run-it" | "ops-run-it";
            demand: {
                label: string;
                name: string;
                period: string;
                perPeriod: number;
            }[];
            exposure: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                upTo: components["schemas"]["MoneyInput"];
            }[];
        };
        /** @description Bands as files write them */
        BandsValue: {
            /** @enum {string} */
            betweenModel: "you-build-it-you-run-it" | "ops-run-it";
            demandBands: {
                [key: string]: string;
            };
            exposureBands: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                /** @description In major units */
                upTo: number | string;
            }[];
        };
        /** @description Bands as files write them */
        BandsValueInput: {
            /** @enum {string} */
            betweenModel: "you-build-it-you-run-it" | "ops-run-it";
            demandBands: {
                [key: string]: string;
            };
            exposureBands: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                /** @description In major units */
                upTo: number | string;
            }[];
        };
        BegunInstallation: {
            /** @description Whether they may sign in by password, beside single sign-on */
            hasPassword: boolean;
            /** @description Whether files say which roles the person has from the next apply on */
            managedByFiles: boolean;
            person: {
                email: string;
                id: string;
                name: string;
            };
            roles: string[];
            teams: {
                roles: string[];
                slug: string;
            }[];
        };
        BegunInstallationInput: {
            /** @description Whether they may sign in by password, beside single sign-on */
            hasPassword: boolean;
            /** @description Whether files say which roles the person has from the next apply on */
            managedByFiles: boolean;
            person: {
                email: string;
                id: string;
                name: string;
            };
            roles: string[];
            teams: {
                roles: string[];
                slug: string;
            }[];
        };
        /** @description What fails and what degrades with a service */
        BlastRadius: {
            degraded: {
                degradation: string;
                on: {
                    name: string;
                    slug: string;
                };
                service: {
                    name: string;
                    slug: string;
                };
                softenedBy: string;
            }[];
            /** @description Of the service and all that fails with it, the largest */
            exposurePerHour: components["schemas"]["Money"] | null;
            failing: {
                service: {
                    name: string;
                    slug: string;
                };
                steps: number;
                through: {
                    name: string;
                    slug: string;
                };
            }[];
            text: string;
        };
        /** @description What fails and what degrades with a service */
        BlastRadiusInput: {
            degraded: {
                degradation: string;
                on: {
                    name: string;
                    slug: string;
                };
                service: {
                    name: string;
                    slug: string;
                };
                softenedBy: string;
            }[];
            /** @description Of the service and all that fails with it, the largest */
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            failing: {
                service: {
                    name: string;
                    slug: string;
                };
                steps: number;
                through: {
                    name: string;
                    slug: string;
                };
            }[];
            text: string;
        };
        /** @description A document as its file says it, to be edited whole */
        CatalogueDocument: {
            file: {
                path: string;
                text: string;
            };
            kind: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            /** @description Whether the reader may edit it, files aside; parts of it may ask for more */
            mayEdit: {
                allowed: boolean;
                reason: string;
            };
            name: string;
            retired: boolean;
            spec: {
                [key: string]: unknown;
            };
            version: string;
        };
        /** @description A document as its file says it, to be edited whole */
        CatalogueDocumentInput: {
            file: {
                path: string;
                text: string;
            };
            kind: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            /** @description Whether the reader may edit it, files aside; parts of it may ask for more */
            mayEdit: {
                allowed: boolean;
                reason: string;
            };
            name: string;
            retired: boolean;
            spec: {
                [key: string]: unknown;
            };
            version: string;
        };
        /** @description What an apply does, document by document and field by field */
        CataloguePlan: {
            added: {
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                kind: string;
                name: string;
            }[];
            adopted: {
                kind: string;
                name: string;
            }[];
            changed: {
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                kind: string;
                name: string;
            }[];
            dryRun: boolean;
            notInFiles: {
                kind: string;
                name: string;
            }[];
            removed: {
                kind: string;
                name: string;
            }[];
            unchanged: number;
        };
        /** @description What an apply does, document by document and field by field */
        CataloguePlanInput: {
            added: {
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                kind: string;
                name: string;
            }[];
            adopted: {
                kind: string;
                name: string;
            }[];
            changed: {
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                kind: string;
                name: string;
            }[];
            dryRun: boolean;
            notInFiles: {
                kind: string;
                name: string;
            }[];
            removed: {
                kind: string;
                name: string;
            }[];
            unchanged: number;
        };
        ContactMethod: {
            address: string | null;
            channel: string;
            delaySeconds: number;
            failingSince: string | null;
            goneAt: string | null;
            hint: string;
            id: string;
            isDefault: boolean;
            label: string;
            position: number;
            /** @enum {string} */
            urgency: "urgent" | "normal" | "both";
            verifiedAt: string | null;
        };
        ContactMethodInput: {
            address: string | null;
            channel: string;
            delaySeconds: number;
            failingSince: unknown | null;
            goneAt: unknown | null;
            hint: string;
            id: string;
            isDefault: boolean;
            label: string;
            position: number;
            /** @enum {string} */
            urgency: "urgent" | "normal" | "both";
            verifiedAt: unknown | null;
        };
        DecidedFigures: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
        };
        DecidedFiguresInput: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
        };
        Decision: {
            accountable: {
                /** @description Why only an administrator can approve; empty where somebody is accountable */
                note: string;
                people: {
                    id: string;
                    name: string;
                }[];
                role: string | null;
            };
            chosen: {
                /** @description Nothing else than the derived was chosen */
                isDerived: boolean;
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            };
            /** @description What was derived when it was proposed, outside any peak */
            derived: components["schemas"]["DecidedFigures"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /** @description When the next approved decision takes its place */
            endsAt: string | null;
            id: string;
            inForce: boolean;
            inputs: {
                /** @enum {string} */
                betweenModel: "you-build-it-you-run-it" | "ops-run-it";
                demand: string;
                demandBands: {
                    frequency: string;
                    name: string;
                }[];
                exposureBands: {
                    availability: number;
                    /** @enum {string} */
                    onCall: "none" | "domain" | "team";
                    upTo: components["schemas"]["Money"];
                }[];
                exposurePerHour: components["schemas"]["Money"];
                /** @enum {string} */
                kind: "digital" | "foundational";
            };
            /** @description What the reader may do with it now */
            may: {
                approve: {
                    allowed: boolean;
                    /** @description Why not; empty where allowed */
                    reason: string;
                };
                withdraw: {
                    allowed: boolean;
                    /** @description Why not; empty where allowed */
                    reason: string;
                };
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            reason: string;
            reviewDue: boolean;
            /** @description The date by which it is to be looked at again */
            reviewOn: string;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            settledAt: string | null;
            settledBy: string | null;
            settledReason: string;
            /** @description Where what is derived now is no longer what was decided on */
            stale: {
                differences: string[];
                now: components["schemas"]["DecidedFigures"];
            } | null;
            /** @enum {string} */
            state: "proposed" | "approved" | "declined" | "withdrawn" | "superseded";
            team: {
                name: string;
                slug: string;
            } | null;
        };
        DecisionInput: {
            accountable: {
                /** @description Why only an administrator can approve; empty where somebody is accountable */
                note: string;
                people: {
                    id: string;
                    name: string;
                }[];
                role: string | null;
            };
            chosen: {
                /** @description Nothing else than the derived was chosen */
                isDerived: boolean;
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            };
            /** @description What was derived when it was proposed, outside any peak */
            derived: components["schemas"]["DecidedFiguresInput"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /** @description When the next approved decision takes its place */
            endsAt: string | null;
            id: string;
            inForce: boolean;
            inputs: {
                /** @enum {string} */
                betweenModel: "you-build-it-you-run-it" | "ops-run-it";
                demand: string;
                demandBands: {
                    frequency: string;
                    name: string;
                }[];
                exposureBands: {
                    availability: number;
                    /** @enum {string} */
                    onCall: "none" | "domain" | "team";
                    upTo: components["schemas"]["MoneyInput"];
                }[];
                exposurePerHour: components["schemas"]["MoneyInput"];
                /** @enum {string} */
                kind: "digital" | "foundational";
            };
            /** @description What the reader may do with it now */
            may: {
                approve: {
                    allowed: boolean;
                    /** @description Why not; empty where allowed */
                    reason: string;
                };
                withdraw: {
                    allowed: boolean;
                    /** @description Why not; empty where allowed */
                    reason: string;
                };
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            reason: string;
            reviewDue: boolean;
            /** @description The date by which it is to be looked at again */
            reviewOn: string;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            settledAt: string | null;
            settledBy: string | null;
            settledReason: string;
            /** @description Where what is derived now is no longer what was decided on */
            stale: {
                differences: string[];
                now: components["schemas"]["DecidedFiguresInput"];
            } | null;
            /** @enum {string} */
            state: "proposed" | "approved" | "declined" | "withdrawn" | "superseded";
            team: {
                name: string;
                slug: string;
            } | null;
        };
        Dependency: {
            degradation: string;
            /** @enum {string} */
            kind: "hard" | "soft";
            service: {
                name: string;
                slug: string;
            };
            softenedBy: string;
        };
        /** @description Services that need each other in a circle */
        DependencyCycle: {
            isHard: boolean;
            services: {
                name: string;
                slug: string;
            }[];
            text: string;
        };
        /** @description Services that need each other in a circle */
        DependencyCycleInput: {
            isHard: boolean;
            services: {
                name: string;
                slug: string;
            }[];
            text: string;
        };
        DependencyEdge: {
            /** @description What is left when the other fails */
            degradation: string;
            /** @description Slug of the service that needs the other */
            from: string;
            /** @enum {string} */
            kind: "hard" | "soft";
            softenedBy: string;
            to: string;
        };
        DependencyEdgeInput: {
            /** @description What is left when the other fails */
            degradation: string;
            /** @description Slug of the service that needs the other */
            from: string;
            /** @enum {string} */
            kind: "hard" | "soft";
            softenedBy: string;
            to: string;
        };
        DependencyInput: {
            degradation: string;
            /** @enum {string} */
            kind: "hard" | "soft";
            service: {
                name: string;
                slug: string;
            };
            softenedBy: string;
        };
        DependencyNode: {
            /** @description In per cent; null where nobody has estimated it */
            availabilityTarget: number | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["Money"] | null;
            /** @enum {string} */
            kind: "digital" | "foundational";
            lifecycle: string;
            service: {
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        DependencyNodeInput: {
            /** @description In per cent; null where nobody has estimated it */
            availabilityTarget: number | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            /** @enum {string} */
            kind: "digital" | "foundational";
            lifecycle: string;
            service: {
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        Derivation: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            cautions: {
                code: string;
                text: string;
            }[];
            /** @description What people chose instead of the derived; null leaves the derived */
            chosen: {
                onCallLevel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "none" | "domain" | "team";
                } | null;
                operatingModel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "you-build-it-you-run-it" | "ops-run-it";
                } | null;
            };
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @description What the estimates alone give, whatever people chose instead */
            derived: {
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            };
            exposureBand: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                openEnded: boolean;
                upTo: components["schemas"]["Money"];
            };
            exposurePerHour: components["schemas"]["Money"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            peak: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                endsAt: string;
                exposurePerHour: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                lowersAt: string;
                name: string;
                /** @enum {string} */
                phase: "lead" | "on" | "lag";
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                raisesAt: string;
                raisesTarget: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                startsAt: string;
                usual: {
                    availabilityTarget: number;
                    exposurePerHour: components["schemas"]["Money"];
                    /** @enum {string} */
                    onCallLevel: "none" | "domain" | "team";
                    /** @enum {string} */
                    operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                };
            } | null;
            reasons: {
                code: string;
                text: string;
            }[];
            tolerableUnavailabilitySeconds: {
                days30: number;
                quarter: number;
                week: number;
            };
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        DerivationInput: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            cautions: {
                code: string;
                text: string;
            }[];
            /** @description What people chose instead of the derived; null leaves the derived */
            chosen: {
                onCallLevel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "none" | "domain" | "team";
                } | null;
                operatingModel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "you-build-it-you-run-it" | "ops-run-it";
                } | null;
            };
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @description What the estimates alone give, whatever people chose instead */
            derived: {
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            };
            exposureBand: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                openEnded: boolean;
                upTo: components["schemas"]["MoneyInput"];
            };
            exposurePerHour: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            peak: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                endsAt: string;
                exposurePerHour: components["schemas"]["MoneyInput"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                lowersAt: string;
                name: string;
                /** @enum {string} */
                phase: "lead" | "on" | "lag";
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                raisesAt: string;
                raisesTarget: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                startsAt: string;
                usual: {
                    availabilityTarget: number;
                    exposurePerHour: components["schemas"]["MoneyInput"];
                    /** @enum {string} */
                    onCallLevel: "none" | "domain" | "team";
                    /** @enum {string} */
                    operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                };
            } | null;
            reasons: {
                code: string;
                text: string;
            }[];
            tolerableUnavailabilitySeconds: {
                days30: number;
                quarter: number;
                week: number;
            };
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        Domain: {
            /** @enum {string} */
            basis: "customer-journey" | "architectural-capability";
            budgetHolderTeam: {
                name: string;
                slug: string;
            } | null;
            description: string;
            experts: components["schemas"]["PersonSummary"][];
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            removed: boolean;
            services: components["schemas"]["ServiceSummary"][];
            slug: string;
            teams: components["schemas"]["TeamSummary"][];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        DomainInput: {
            /** @enum {string} */
            basis: "customer-journey" | "architectural-capability";
            budgetHolderTeam: {
                name: string;
                slug: string;
            } | null;
            description: string;
            experts: components["schemas"]["PersonSummaryInput"][];
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            removed: boolean;
            services: components["schemas"]["ServiceSummaryInput"][];
            slug: string;
            teams: components["schemas"]["TeamSummaryInput"][];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        DomainSummary: {
            /** @enum {string} */
            basis: "customer-journey" | "architectural-capability";
            description: string;
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            slug: string;
        };
        DomainSummaryInput: {
            /** @enum {string} */
            basis: "customer-journey" | "architectural-capability";
            description: string;
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            slug: string;
        };
        Estate: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            items: components["schemas"]["EstateItem"][];
            next: null;
            summary: {
                /** @description Services with something to think about */
                cautioned: number;
                /** @description What to think about of the estate as a whole */
                cautions: {
                    code: string;
                    text: string;
                }[];
                cost: components["schemas"]["EstateCost"];
                lights: {
                    amber: number;
                    green: number;
                    red: number;
                };
                services: number;
                standings: {
                    needsThought: number;
                    readyToMove: number;
                    stays: number;
                };
                /** @description Digital services at team level; more than 30 % is a weak signal of inflation */
                teamLevel: {
                    atTeam: number;
                    digital: number;
                    percent: number;
                };
                unestimated: number;
                /** @description How many stay, are ready to move, need thought */
                words: string;
            };
        };
        EstateCost: {
            known: boolean;
            note: string;
            /** @description The operations' one schedule, where it is known */
            operations: components["schemas"]["Money"] | null;
            schedules: number;
            /** @description The product teams' and domains' schedules, a year */
            standby: components["schemas"]["Money"] | null;
        };
        EstateCostInput: {
            known: boolean;
            note: string;
            /** @description The operations' one schedule, where it is known */
            operations: components["schemas"]["MoneyInput"] | null;
            schedules: number;
            /** @description The product teams' and domains' schedules, a year */
            standby: components["schemas"]["MoneyInput"] | null;
        };
        EstateInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            items: components["schemas"]["EstateItemInput"][];
            next: null;
            summary: {
                /** @description Services with something to think about */
                cautioned: number;
                /** @description What to think about of the estate as a whole */
                cautions: {
                    code: string;
                    text: string;
                }[];
                cost: components["schemas"]["EstateCostInput"];
                lights: {
                    amber: number;
                    green: number;
                    red: number;
                };
                services: number;
                standings: {
                    needsThought: number;
                    readyToMove: number;
                    stays: number;
                };
                /** @description Digital services at team level; more than 30 % is a weak signal of inflation */
                teamLevel: {
                    atTeam: number;
                    digital: number;
                    percent: number;
                };
                unestimated: number;
                /** @description How many stay, are ready to move, need thought */
                words: string;
            };
        };
        EstateItem: {
            cautions: {
                code: string;
                text: string;
            }[];
            demand: string | null;
            derivation: {
                /** @description Per cent, such as 99.9 */
                availabilityTarget: number;
                deploymentTarget: {
                    label: string;
                    perWeek: number;
                };
                /** @description People chose another model or level than the derived */
                isChosen: boolean;
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @description The peak in force */
                peak: string | null;
                /** @enum {string} */
                standing: "stays" | "ready-to-move" | "needs-thought";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            } | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["Money"] | null;
            /** @description What incidents have cost; null where that is not known */
            lossThisQuarter: components["schemas"]["Money"] | null;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                /** @enum {string} */
                lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        EstateItemInput: {
            cautions: {
                code: string;
                text: string;
            }[];
            demand: string | null;
            derivation: {
                /** @description Per cent, such as 99.9 */
                availabilityTarget: number;
                deploymentTarget: {
                    label: string;
                    perWeek: number;
                };
                /** @description People chose another model or level than the derived */
                isChosen: boolean;
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @description The peak in force */
                peak: string | null;
                /** @enum {string} */
                standing: "stays" | "ready-to-move" | "needs-thought";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            } | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            /** @description What incidents have cost; null where that is not known */
            lossThisQuarter: components["schemas"]["MoneyInput"] | null;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                /** @enum {string} */
                lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        /** @description The two estimates as made at an instant; null where they were withdrawn */
        Estimate: {
            basis: ("forecast" | "past-incident" | "research") | null;
            demand: string | null;
            dueAgain: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            estimatedAt: string;
            estimatedBy: string;
            exposurePerHour: components["schemas"]["Money"] | null;
            note: string;
        };
        /** @description The two estimates; null where they were withdrawn */
        EstimateInHistory: {
            basis: ("forecast" | "past-incident" | "research") | null;
            demand: string | null;
            dueAgainOn: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            estimatedAt: string;
            estimatedBy: string;
            exposurePerHour: components["schemas"]["Money"] | null;
            id: string;
            inForce: boolean;
            /** @description In force, and its date has come */
            isDue: boolean;
            note: string;
        };
        /** @description The two estimates; null where they were withdrawn */
        EstimateInHistoryInput: {
            basis: ("forecast" | "past-incident" | "research") | null;
            demand: string | null;
            dueAgainOn: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            estimatedAt: string;
            estimatedBy: string;
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            id: string;
            inForce: boolean;
            /** @description In force, and its date has come */
            isDue: boolean;
            note: string;
        };
        /** @description The two estimates as made at an instant; null where they were withdrawn */
        EstimateInput: {
            basis: ("forecast" | "past-incident" | "research") | null;
            demand: string | null;
            dueAgain: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            estimatedAt: string;
            estimatedBy: string;
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            note: string;
        };
        /** @description What became of everything in the files: added, changed, left as people have it, missing, kept */
        ImportReport: {
            added: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            assumed: string[];
            changed: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            dryRun: boolean;
            edited: {
                current: unknown;
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                field: string;
                file: string;
                kind: string;
                line: number;
                name: string;
                wanted: unknown;
            }[];
            gaps: {
                /** @enum {string} */
                code: "unreadable" | "entity" | "duplicate" | "name" | "owner" | "lifecycle" | "member" | "email" | "reference" | "domain" | "text" | "service" | "target" | "window" | "refused";
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                line: number;
                message: string;
            }[];
            kept: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                line: number;
                message: string;
            }[];
            leftToCode: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            /** @description How many things of each kind the files hold */
            read: {
                [key: string]: number;
            };
            unchanged: number;
        };
        /** @description What became of everything in the files: added, changed, left as people have it, missing, kept */
        ImportReportInput: {
            added: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            assumed: string[];
            changed: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                fields: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            dryRun: boolean;
            edited: {
                current: unknown;
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                field: string;
                file: string;
                kind: string;
                line: number;
                name: string;
                wanted: unknown;
            }[];
            gaps: {
                /** @enum {string} */
                code: "unreadable" | "entity" | "duplicate" | "name" | "owner" | "lifecycle" | "member" | "email" | "reference" | "domain" | "text" | "service" | "target" | "window" | "refused";
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                line: number;
                message: string;
            }[];
            kept: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                line: number;
                message: string;
            }[];
            leftToCode: {
                /** @description As the source refers to it: component:default/bedroom */
                entity: string;
                file: string;
                kind: string;
                line: number;
                name: string;
            }[];
            /** @description How many things of each kind the files hold */
            read: {
                [key: string]: number;
            };
            unchanged: number;
        };
        Incident: {
            acknowledgedAt: string | null;
            acknowledgedBy: {
                id: string;
                name: string;
            } | null;
            bounces: number;
            changes: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                happenedAt: string;
                source: string;
                summary: string;
            }[];
            classification: {
                decidedBy: string;
                reason: string;
                response: string;
            };
            commander: {
                id: string;
                name: string;
            } | null;
            dashboardUrl: string | null;
            deferredUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            detectedAt: string;
            drill: boolean;
            estimate: {
                exposurePerHour: components["schemas"]["Money"];
                sharePercent: number;
                words: string;
            };
            failureDomain: string;
            id: string;
            impact: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            impactStartedAt: string;
            journeyBlocked: boolean;
            loss: components["schemas"]["IncidentLoss"];
            /** @enum {string} */
            method: "major" | "minor";
            mitigatedAt: string | null;
            nextStepAt: string | null;
            number: number;
            onCall: {
                /** @enum {string} */
                level: "none" | "domain" | "team";
                reason: string;
                warnings: {
                    code: string;
                    message: string;
                }[];
                workingHours: boolean;
            } | null;
            openedBy: string;
            pagedAt: string | null;
            pageReason: string;
            resolvedAt: string | null;
            responders: {
                person: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                role: "responder" | "commander" | "communications" | "scribe";
            }[];
            runbookUrl: string | null;
            security: boolean;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            source: string;
            /** @enum {string} */
            state: "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";
            team: {
                name: string;
                slug: string;
            } | null;
            timeline: {
                actor: string;
                data: {
                    [key: string]: unknown;
                };
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                happenedAt: string;
                id: string;
                kind: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                recordedAt: string;
                text: string;
            }[];
            title: string;
        };
        IncidentInput: {
            acknowledgedAt: string | null;
            acknowledgedBy: {
                id: string;
                name: string;
            } | null;
            bounces: number;
            changes: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                happenedAt: string;
                source: string;
                summary: string;
            }[];
            classification: {
                decidedBy: string;
                reason: string;
                response: string;
            };
            commander: {
                id: string;
                name: string;
            } | null;
            dashboardUrl: string | null;
            deferredUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            detectedAt: string;
            drill: boolean;
            estimate: {
                exposurePerHour: components["schemas"]["MoneyInput"];
                sharePercent: number;
                words: string;
            };
            failureDomain: string;
            id: string;
            impact: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            impactStartedAt: string;
            journeyBlocked: boolean;
            loss: components["schemas"]["IncidentLossInput"];
            /** @enum {string} */
            method: "major" | "minor";
            mitigatedAt: string | null;
            nextStepAt: string | null;
            number: number;
            onCall: {
                /** @enum {string} */
                level: "none" | "domain" | "team";
                reason: string;
                warnings: {
                    code: string;
                    message: string;
                }[];
                workingHours: boolean;
            } | null;
            openedBy: string;
            pagedAt: string | null;
            pageReason: string;
            resolvedAt: string | null;
            responders: {
                person: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                role: "responder" | "commander" | "communications" | "scribe";
            }[];
            runbookUrl: string | null;
            security: boolean;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            source: string;
            /** @enum {string} */
            state: "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";
            team: {
                name: string;
                slug: string;
            } | null;
            timeline: {
                actor: string;
                data: {
                    [key: string]: unknown;
                };
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                happenedAt: string;
                id: string;
                kind: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                recordedAt: string;
                text: string;
            }[];
            title: string;
        };
        /** @description What it has cost so far, and what it costs an hour now */
        IncidentLoss: {
            amount: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            asOf: string;
            /** @enum {string} */
            class: "high" | "medium" | "low";
            currency: string;
            perHour: string;
        };
        /** @description What it has cost so far, and what it costs an hour now */
        IncidentLossInput: {
            amount: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            asOf: string;
            /** @enum {string} */
            class: "high" | "medium" | "low";
            currency: string;
            perHour: string;
        };
        IncidentLossValue: {
            /** @description In major units */
            high: number | string;
            /** @description In major units */
            medium: number | string;
        };
        IncidentLossValueInput: {
            /** @description In major units */
            high: number | string;
            /** @description In major units */
            medium: number | string;
        };
        IncidentSummary: {
            acknowledgedAt: string | null;
            acknowledgedBy: {
                id: string;
                name: string;
            } | null;
            deferredUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            detectedAt: string;
            drill: boolean;
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            impactStartedAt: string;
            loss: components["schemas"]["IncidentLoss"];
            /** @enum {string} */
            method: "major" | "minor";
            mitigatedAt: string | null;
            number: number;
            pagedAt: string | null;
            pageReason: string;
            resolvedAt: string | null;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            /** @enum {string} */
            state: "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";
            team: {
                name: string;
                slug: string;
            } | null;
            title: string;
        };
        IncidentSummaryInput: {
            acknowledgedAt: string | null;
            acknowledgedBy: {
                id: string;
                name: string;
            } | null;
            deferredUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            detectedAt: string;
            drill: boolean;
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            impactStartedAt: string;
            loss: components["schemas"]["IncidentLossInput"];
            /** @enum {string} */
            method: "major" | "minor";
            mitigatedAt: string | null;
            number: number;
            pagedAt: string | null;
            pageReason: string;
            resolvedAt: string | null;
            service: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            severity: "sev1" | "sev2" | "sev3";
            /** @enum {string} */
            state: "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";
            team: {
                name: string;
                slug: string;
            } | null;
            title: string;
        };
        /** @description Where a person chooses a password, once; told only now */
        Invitation: {
            /** Format: date-time */
            expiresAt: string;
            link: string;
            /** @description Whether it is on its way by mail as well */
            mailed: boolean;
        };
        /** @description Where a person chooses a password, once; told only now */
        InvitationInput: {
            expiresAt: unknown;
            link: string;
            /** @description Whether it is on its way by mail as well */
            mailed: boolean;
        };
        Leave: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        LeaveInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        /** @description Leave, and the gaps that it opens on schedules */
        LeaveTaken: {
            leave: components["schemas"]["Leave"] | null;
            opens: {
                /** @description Another layer has somebody throughout */
                covered: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: {
                    name: string;
                    slug: string;
                };
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            }[];
        };
        /** @description Leave, and the gaps that it opens on schedules */
        LeaveTakenInput: {
            leave: components["schemas"]["LeaveInput"] | null;
            opens: {
                /** @description Another layer has somebody throughout */
                covered: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: {
                    name: string;
                    slug: string;
                };
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            }[];
        };
        LevelCost: {
            /** @description The schedule's year, with one person on it */
            schedule: components["schemas"]["Money"];
            share: components["schemas"]["Money"];
            /** @description How many services share it, this one included */
            sharedBy: number;
        };
        LevelCostInput: {
            /** @description The schedule's year, with one person on it */
            schedule: components["schemas"]["MoneyInput"];
            share: components["schemas"]["MoneyInput"];
            /** @description How many services share it, this one included */
            sharedBy: number;
        };
        Member: {
            email: string;
            id: string;
            name: string;
            roles: string[];
            slug: string;
        };
        MemberInput: {
            email: string;
            id: string;
            name: string;
            roles: string[];
            slug: string;
        };
        /** @description An amount in major units, as a decimal string */
        Money: {
            amount: string;
            currency: string;
        };
        /** @description An amount in major units, as a decimal string */
        MoneyInput: {
            amount: string;
            currency: string;
        };
        NewContactMethod: {
            address: string | null;
            channel: string;
            delaySeconds: number;
            failingSince: string | null;
            goneAt: string | null;
            hint: string;
            id: string;
            isDefault: boolean;
            label: string;
            position: number;
            secret: string | null;
            /** @enum {string} */
            urgency: "urgent" | "normal" | "both";
            verifiedAt: string | null;
        };
        NewContactMethodInput: {
            address: string | null;
            channel: string;
            delaySeconds: number;
            failingSince: unknown | null;
            goneAt: unknown | null;
            hint: string;
            id: string;
            isDefault: boolean;
            label: string;
            position: number;
            secret: string | null;
            /** @enum {string} */
            urgency: "urgent" | "normal" | "both";
            verifiedAt: unknown | null;
        };
        Objective: {
            agreement: {
                note: string;
                /** @description A percentage: 99.95 */
                percent: number;
                words: string;
            } | null;
            alertPolicies: {
                description: string;
                displayName: string;
                name: string;
                words: string[];
            }[];
            annotations: {
                [key: string]: string;
            };
            budgeting: {
                /** @enum {string} */
                method: "occurrences" | "timeslices" | "ratio-timeslices";
                words: string;
            };
            cautions: {
                /** @enum {string} */
                code: "weaker-than-agreement" | "below-estimate" | "above-estimate" | "no-estimate" | "service-ended";
                message: string;
            }[];
            /** @description Whether the queries give counters; null where it is not said */
            counter: boolean | null;
            description: string;
            /** @description The availability target that the service's estimates give now */
            estimate: {
                /** @description A percentage: 99.95 */
                percent: number;
                words: string;
            } | null;
            /** @description What other formats say besides */
            extensions: {
                [key: string]: unknown;
            };
            id: string;
            indicator: {
                /** @enum {string} */
                kind: "availability" | "latency" | "job-success" | "freshness" | "ratio" | "threshold";
                /** @description What shall hold of the share: requests are answered within 300 ms */
                words: string;
            };
            indicatorDescription: string;
            indicatorName: string;
            labels: {
                [key: string]: string[];
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            origins: {
                file: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                importedAt: string;
                line: number;
                reference: string;
                source: string;
            }[];
            ownerTeam: {
                name: string;
                slug: string;
            } | null;
            queries: {
                /** @enum {string} */
                role: "good" | "bad" | "total" | "ratio" | "errorRatio" | "query";
                text: string;
                words: string;
            }[];
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            slug: string;
            source: {
                /** @enum {string} */
                kind: "incidents" | "samples" | "prometheus" | "other";
                words: string;
            };
            target: {
                /** @description Whether it is the service's availability target in force */
                derived: boolean;
                /** @description Null where it follows estimates that nobody has made */
                percent: number | null;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            window: {
                /** @description Of a rolling window */
                days: number | null;
                /** @enum {string} */
                kind: "rolling" | "calendar";
                words: string;
            };
        };
        ObjectiveInput: {
            agreement: {
                note: string;
                /** @description A percentage: 99.95 */
                percent: number;
                words: string;
            } | null;
            alertPolicies: {
                description: string;
                displayName: string;
                name: string;
                words: string[];
            }[];
            annotations: {
                [key: string]: string;
            };
            budgeting: {
                /** @enum {string} */
                method: "occurrences" | "timeslices" | "ratio-timeslices";
                words: string;
            };
            cautions: {
                /** @enum {string} */
                code: "weaker-than-agreement" | "below-estimate" | "above-estimate" | "no-estimate" | "service-ended";
                message: string;
            }[];
            /** @description Whether the queries give counters; null where it is not said */
            counter: boolean | null;
            description: string;
            /** @description The availability target that the service's estimates give now */
            estimate: {
                /** @description A percentage: 99.95 */
                percent: number;
                words: string;
            } | null;
            /** @description What other formats say besides */
            extensions: {
                [key: string]: unknown;
            };
            id: string;
            indicator: {
                /** @enum {string} */
                kind: "availability" | "latency" | "job-success" | "freshness" | "ratio" | "threshold";
                /** @description What shall hold of the share: requests are answered within 300 ms */
                words: string;
            };
            indicatorDescription: string;
            indicatorName: string;
            labels: {
                [key: string]: string[];
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            origins: {
                file: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                importedAt: string;
                line: number;
                reference: string;
                source: string;
            }[];
            ownerTeam: {
                name: string;
                slug: string;
            } | null;
            queries: {
                /** @enum {string} */
                role: "good" | "bad" | "total" | "ratio" | "errorRatio" | "query";
                text: string;
                words: string;
            }[];
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            slug: string;
            source: {
                /** @enum {string} */
                kind: "incidents" | "samples" | "prometheus" | "other";
                words: string;
            };
            target: {
                /** @description Whether it is the service's availability target in force */
                derived: boolean;
                /** @description Null where it follows estimates that nobody has made */
                percent: number | null;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            window: {
                /** @description Of a rolling window */
                days: number | null;
                /** @enum {string} */
                kind: "rolling" | "calendar";
                words: string;
            };
        };
        ObjectiveSummary: {
            cautions: {
                /** @enum {string} */
                code: "weaker-than-agreement" | "below-estimate" | "above-estimate" | "no-estimate" | "service-ended";
                message: string;
            }[];
            id: string;
            indicator: {
                /** @enum {string} */
                kind: "availability" | "latency" | "job-success" | "freshness" | "ratio" | "threshold";
                /** @description What shall hold of the share: requests are answered within 300 ms */
                words: string;
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            ownerTeam: {
                name: string;
                slug: string;
            } | null;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            slug: string;
            source: {
                /** @enum {string} */
                kind: "incidents" | "samples" | "prometheus" | "other";
                words: string;
            };
            target: {
                /** @description Whether it is the service's availability target in force */
                derived: boolean;
                /** @description Null where it follows estimates that nobody has made */
                percent: number | null;
                words: string;
            };
            window: {
                /** @description Of a rolling window */
                days: number | null;
                /** @enum {string} */
                kind: "rolling" | "calendar";
                words: string;
            };
        };
        ObjectiveSummaryInput: {
            cautions: {
                /** @enum {string} */
                code: "weaker-than-agreement" | "below-estimate" | "above-estimate" | "no-estimate" | "service-ended";
                message: string;
            }[];
            id: string;
            indicator: {
                /** @enum {string} */
                kind: "availability" | "latency" | "job-success" | "freshness" | "ratio" | "threshold";
                /** @description What shall hold of the share: requests are answered within 300 ms */
                words: string;
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            ownerTeam: {
                name: string;
                slug: string;
            } | null;
            service: {
                /** @enum {string} */
                kind: "digital" | "foundational";
                name: string;
                slug: string;
            };
            slug: string;
            source: {
                /** @enum {string} */
                kind: "incidents" | "samples" | "prometheus" | "other";
                words: string;
            };
            target: {
                /** @description Whether it is the service's availability target in force */
                derived: boolean;
                /** @description Null where it follows estimates that nobody has made */
                percent: number | null;
                words: string;
            };
            window: {
                /** @description Of a rolling window */
                days: number | null;
                /** @enum {string} */
                kind: "rolling" | "calendar";
                words: string;
            };
        };
        OnCallAnswer: {
            answerHoldsUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            deferredUntil: string | null;
            /** @enum {string} */
            level: "none" | "domain" | "team";
            reason: string;
            reasonCode: string;
            service: {
                name: string;
                slug: string;
            };
            steps: {
                afterSeconds: number;
                people: {
                    email: string;
                    id: string;
                    name: string;
                }[];
                schedule: string | null;
                source: string;
            }[];
            warnings: {
                code: string;
                message: string;
            }[];
            workingHours: boolean;
        };
        OnCallAnswerInput: {
            answerHoldsUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            deferredUntil: string | null;
            /** @enum {string} */
            level: "none" | "domain" | "team";
            reason: string;
            reasonCode: string;
            service: {
                name: string;
                slug: string;
            };
            steps: {
                afterSeconds: number;
                people: {
                    email: string;
                    id: string;
                    name: string;
                }[];
                schedule: string | null;
                source: string;
            }[];
            warnings: {
                code: string;
                message: string;
            }[];
            workingHours: boolean;
        };
        /** @description Bands and thresholds are null where the product's own hold */
        Organisation: {
            applicationSupport: string | null;
            bands: components["schemas"]["Bands"] | null;
            catchAllTeam: string | null;
            currency: string;
            databaseAdministration: string | null;
            decisions: {
                bands: components["schemas"]["Bands"] | null;
                decidedBy: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                effectiveFrom: string;
                incidentLoss: {
                    high: components["schemas"]["Money"];
                    medium: components["schemas"]["Money"];
                } | null;
                /** @enum {string} */
                kind: "bands" | "incident-loss" | "remuneration";
                reason: string;
                remuneration: components["schemas"]["Remuneration"] | null;
            }[];
            incidentLoss: {
                high: components["schemas"]["Money"];
                medium: components["schemas"]["Money"];
            } | null;
            incidentManagement: string | null;
            locale: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            operationsBridge: string | null;
            pagedAtLevelNone: string[];
            remuneration: components["schemas"]["Remuneration"] | null;
            slug: string;
        };
        /** @description Bands and thresholds are null where the product's own hold */
        OrganisationInput: {
            applicationSupport: string | null;
            bands: components["schemas"]["BandsInput"] | null;
            catchAllTeam: string | null;
            currency: string;
            databaseAdministration: string | null;
            decisions: {
                bands: components["schemas"]["BandsInput"] | null;
                decidedBy: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                effectiveFrom: string;
                incidentLoss: {
                    high: components["schemas"]["MoneyInput"];
                    medium: components["schemas"]["MoneyInput"];
                } | null;
                /** @enum {string} */
                kind: "bands" | "incident-loss" | "remuneration";
                reason: string;
                remuneration: components["schemas"]["RemunerationInput"] | null;
            }[];
            incidentLoss: {
                high: components["schemas"]["MoneyInput"];
                medium: components["schemas"]["MoneyInput"];
            } | null;
            incidentManagement: string | null;
            locale: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            operationsBridge: string | null;
            pagedAtLevelNone: string[];
            remuneration: components["schemas"]["RemunerationInput"] | null;
            slug: string;
        };
        OwnershipGap: {
            /** @description Where it is mended, in the web application */
            address: string | null;
            kind: string;
            /** @description Who should mend it */
            owner: string;
            since: string | null;
            subject: string;
            text: string;
        };
        OwnershipGapInput: {
            /** @description Where it is mended, in the web application */
            address: string | null;
            kind: string;
            /** @description Who should mend it */
            owner: string;
            since: string | null;
            subject: string;
            text: string;
        };
        OwnershipMatrixRow: {
            accountable: components["schemas"]["AccountabilityHolder"] | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            informed: components["schemas"]["AccountabilityHolder"][];
            /** @enum {string} */
            kind: "digital" | "foundational";
            lifecycle: string;
            responsible: components["schemas"]["AccountabilityHolder"] | null;
            service: {
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        OwnershipMatrixRowInput: {
            accountable: components["schemas"]["AccountabilityHolderInput"] | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            informed: components["schemas"]["AccountabilityHolderInput"][];
            /** @enum {string} */
            kind: "digital" | "foundational";
            lifecycle: string;
            responsible: components["schemas"]["AccountabilityHolderInput"] | null;
            service: {
                name: string;
                slug: string;
            };
            team: {
                name: string;
                slug: string;
            } | null;
        };
        OwnershipTransfer: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveAt: string;
            from: {
                name: string;
                slug: string;
            } | null;
            /** @description The yes of the team that gives it away */
            given: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                at: string;
                by: string;
            } | null;
            id: string;
            /** @description What the reader may do */
            may: {
                approve: boolean;
                withdraw: boolean;
            };
            missing: ("giving" | "taking")[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            proposedAt: string;
            proposedBy: string;
            reason: string;
            service: {
                name: string;
                slug: string;
            };
            settledAt: string | null;
            settledBy: string | null;
            settledReason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "completed" | "declined" | "withdrawn";
            /** @description The yes of the team that takes it */
            taken: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                at: string;
                by: string;
            } | null;
            to: {
                name: string;
                slug: string;
            };
            /** @description Both teams have approved it, and a file still names the old owner */
            waitsForFile: boolean;
        };
        OwnershipTransferInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            effectiveAt: string;
            from: {
                name: string;
                slug: string;
            } | null;
            /** @description The yes of the team that gives it away */
            given: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                at: string;
                by: string;
            } | null;
            id: string;
            /** @description What the reader may do */
            may: {
                approve: boolean;
                withdraw: boolean;
            };
            missing: ("giving" | "taking")[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            proposedAt: string;
            proposedBy: string;
            reason: string;
            service: {
                name: string;
                slug: string;
            };
            settledAt: string | null;
            settledBy: string | null;
            settledReason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "completed" | "declined" | "withdrawn";
            /** @description The yes of the team that takes it */
            taken: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                at: string;
                by: string;
            } | null;
            to: {
                name: string;
                slug: string;
            };
            /** @description Both teams have approved it, and a file still names the old owner */
            waitsForFile: boolean;
        };
        OwnShifts: {
            next: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: components["schemas"]["ScheduleHead"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            } | null;
            now: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: components["schemas"]["ScheduleHead"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            }[];
            /** @description The first line of a page: on call until when, or when next */
            words: string;
        };
        OwnShiftsInput: {
            next: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: components["schemas"]["ScheduleHeadInput"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            } | null;
            now: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                layer: string;
                schedule: components["schemas"]["ScheduleHeadInput"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
                words: string;
            }[];
            /** @description The first line of a page: on call until when, or when next */
            words: string;
        };
        Peak: {
            duration: string;
            exposurePerHour: components["schemas"]["Money"];
            id: string;
            lagHours: number;
            leadHours: number;
            name: string;
            /** @description The one that is on, or the next within two years */
            next: components["schemas"]["PeakOccurrence"] | null;
            rule: string | null;
            start: string;
            timeZone: string;
        };
        PeakInput: {
            duration: string;
            exposurePerHour: components["schemas"]["MoneyInput"];
            id: string;
            lagHours: number;
            leadHours: number;
            name: string;
            /** @description The one that is on, or the next within two years */
            next: components["schemas"]["PeakOccurrenceInput"] | null;
            rule: string | null;
            start: string;
            timeZone: string;
        };
        PeakOccurrence: {
            /** @description What holds before it and after it */
            before: components["schemas"]["PeakStanding"];
            /** @description What changes with it, in words; empty where nothing does */
            changes: string[];
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @description What holds from `raisesAt` until `lowersAt` */
            during: components["schemas"]["PeakStanding"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            endsAt: string;
            /** @description The peak's */
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            lowersAt: string;
            name: string;
            /**
             * @description Where now stands to it
             * @enum {string}
             */
            phase: "coming" | "lead" | "on" | "lag" | "over";
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            raisesAt: string;
            raisesTarget: boolean;
            recurs: boolean;
            service: {
                name: string;
                slug: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startsAt: string;
            team: {
                name: string;
                slug: string;
            } | null;
            /** @description In which its start is told */
            timeZone: string;
        };
        PeakOccurrenceInput: {
            /** @description What holds before it and after it */
            before: components["schemas"]["PeakStandingInput"];
            /** @description What changes with it, in words; empty where nothing does */
            changes: string[];
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @description What holds from `raisesAt` until `lowersAt` */
            during: components["schemas"]["PeakStandingInput"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            endsAt: string;
            /** @description The peak's */
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            lowersAt: string;
            name: string;
            /**
             * @description Where now stands to it
             * @enum {string}
             */
            phase: "coming" | "lead" | "on" | "lag" | "over";
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            raisesAt: string;
            raisesTarget: boolean;
            recurs: boolean;
            service: {
                name: string;
                slug: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startsAt: string;
            team: {
                name: string;
                slug: string;
            } | null;
            /** @description In which its start is told */
            timeZone: string;
        };
        PeakStanding: {
            availabilityTarget: number;
            exposurePerHour: components["schemas"]["Money"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            tolerableUnavailabilitySecondsAWeek: number;
        };
        PeakStandingInput: {
            availabilityTarget: number;
            exposurePerHour: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            tolerableUnavailabilitySecondsAWeek: number;
        };
        Person: {
            active: boolean;
            email: string;
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            roles: string[];
            skills: string[];
            slug: string;
            takesPartInOnCall: boolean;
            teams: {
                name: string;
                roles: string[];
                slug: string;
            }[];
            timeZone: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        PersonInput: {
            active: boolean;
            email: string;
            id: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            roles: string[];
            skills: string[];
            slug: string;
            takesPartInOnCall: boolean;
            teams: {
                name: string;
                roles: string[];
                slug: string;
            }[];
            timeZone: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        /** @description Whether a person can sign in, and the invitation that waits for them */
        PersonSignIn: {
            hasPassword: boolean;
            invitation: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                madeAt: string;
                madeBy: string;
            } | null;
        };
        /** @description Whether a person can sign in, and the invitation that waits for them */
        PersonSignInInput: {
            hasPassword: boolean;
            invitation: {
                expiresAt: unknown;
                madeAt: unknown;
                madeBy: string;
            } | null;
        };
        PersonSummary: {
            email: string;
            id: string;
            name: string;
            slug: string;
        };
        PersonSummaryInput: {
            email: string;
            id: string;
            name: string;
            slug: string;
        };
        /** @description What the organisation has decided with dates: in force, coming, past */
        Policies: {
            bands: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValue"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValue"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValue"] | null;
                }[];
            };
            currency: string;
            incidentLoss: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValue"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValue"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValue"] | null;
                }[];
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            mayEdit: {
                allowed: boolean;
                reason: string;
            };
            remuneration: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValue"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValue"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValue"] | null;
                }[];
            };
            /** @description Those of an organisation that has set none */
            usualBands: components["schemas"]["BandsValue"];
        };
        /** @description What the organisation has decided with dates: in force, coming, past */
        PoliciesInput: {
            bands: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValueInput"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValueInput"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["BandsValueInput"] | null;
                }[];
            };
            currency: string;
            incidentLoss: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValueInput"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValueInput"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["IncidentLossValueInput"] | null;
                }[];
            };
            /** @enum {string} */
            managedBy: "code" | "interface";
            mayEdit: {
                allowed: boolean;
                reason: string;
            };
            remuneration: {
                coming: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValueInput"] | null;
                }[];
                /** @description Null where nobody has decided: the product's own holds */
                inForce: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValueInput"] | null;
                } | null;
                past: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    decidedAt: string;
                    decidedBy: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    effectiveFrom: string;
                    effectiveUntil: string | null;
                    id: string;
                    reason: string;
                    /** @description Null: the product's own again */
                    value: components["schemas"]["RemunerationValueInput"] | null;
                }[];
            };
            /** @description Those of an organisation that has set none */
            usualBands: components["schemas"]["BandsValueInput"];
        };
        /** @description RFC 9457 problem document */
        Problem: {
            code: string;
            detail: string;
            errors: {
                message: string;
                path: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        /** @description RFC 9457 problem document */
        ProblemInput: {
            code: string;
            detail: string;
            errors: {
                message: string;
                path: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        /** @description What the system prepared for a quarter's reflection */
        Reflection: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            asOf: string;
            /** @description Demand against what was delivered */
            deployments: {
                known: boolean;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            endsAt: string;
            estimated: number;
            incidents: number;
            isOver: boolean;
            loss: components["schemas"]["Money"];
            /** @description Availability targets missed, or far too easy, by the record of incidents */
            objectives: {
                known: boolean;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            preparedAt: string;
            preparedBy: string;
            quarter: string;
            services: {
                demand: string | null;
                exposurePerHour: components["schemas"]["Money"] | null;
                highestPerHour: components["schemas"]["Money"];
                incidents: number;
                loss: components["schemas"]["Money"];
                service: {
                    name: string;
                    slug: string;
                };
                team: {
                    name: string;
                    slug: string;
                } | null;
                /** @description What its availability target allows in that time */
                toleratedSeconds: number | null;
                /** @description By the record of its incidents */
                unavailableSeconds: number;
            }[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startsAt: string;
            suggestions: components["schemas"]["ReflectionSuggestion"][];
            withoutEstimate: number;
            /** @description What the quarter says */
            words: string;
        };
        /** @description What the system prepared for a quarter's reflection */
        ReflectionInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            asOf: string;
            /** @description Demand against what was delivered */
            deployments: {
                known: boolean;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            endsAt: string;
            estimated: number;
            incidents: number;
            isOver: boolean;
            loss: components["schemas"]["MoneyInput"];
            /** @description Availability targets missed, or far too easy, by the record of incidents */
            objectives: {
                known: boolean;
                words: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            preparedAt: string;
            preparedBy: string;
            quarter: string;
            services: {
                demand: string | null;
                exposurePerHour: components["schemas"]["MoneyInput"] | null;
                highestPerHour: components["schemas"]["MoneyInput"];
                incidents: number;
                loss: components["schemas"]["MoneyInput"];
                service: {
                    name: string;
                    slug: string;
                };
                team: {
                    name: string;
                    slug: string;
                } | null;
                /** @description What its availability target allows in that time */
                toleratedSeconds: number | null;
                /** @description By the record of its incidents */
                unavailableSeconds: number;
            }[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            startsAt: string;
            suggestions: components["schemas"]["ReflectionSuggestionInput"][];
            withoutEstimate: number;
            /** @description What the quarter says */
            words: string;
        };
        ReflectionSuggestion: {
            /** @description What accepting it makes of it */
            after: components["schemas"]["Money"];
            before: components["schemas"]["Money"];
            /** @description The service's demand by now */
            demand: string | null;
            id: string;
            /** @enum {string} */
            kind: "raise-exposure" | "renew-estimate" | "check-top-band" | "move-edge";
            /** @description Where files manage it: the lines to write there */
            lines: string | null;
            /** @enum {string} */
            managedBy: "code" | "interface";
            mayAnswer: {
                allowed: boolean;
                reason: string;
            };
            outcome: ("changed" | "for-files") | null;
            reason: string;
            /** @description Null where it is about the bands */
            service: {
                name: string;
                slug: string;
            } | null;
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            words: string;
        };
        ReflectionSuggestionInput: {
            /** @description What accepting it makes of it */
            after: components["schemas"]["MoneyInput"];
            before: components["schemas"]["MoneyInput"];
            /** @description The service's demand by now */
            demand: string | null;
            id: string;
            /** @enum {string} */
            kind: "raise-exposure" | "renew-estimate" | "check-top-band" | "move-edge";
            /** @description Where files manage it: the lines to write there */
            lines: string | null;
            /** @enum {string} */
            managedBy: "code" | "interface";
            mayAnswer: {
                allowed: boolean;
                reason: string;
            };
            outcome: ("changed" | "for-files") | null;
            reason: string;
            /** @description Null where it is about the bands */
            service: {
                name: string;
                slug: string;
            } | null;
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            words: string;
        };
        /** @description How on-call is paid; factors by when the time falls */
        Remuneration: {
            callout: {
                cap: components["schemas"]["Money"] | null;
                minimumMinutes: number;
                rate: components["schemas"]["Money"];
                roundingMinutes: number;
            } | null;
            /** @enum {string} */
            model: "standby" | "standby-and-callout";
            standby: {
                /** @enum {string} */
                per: "hour" | "day" | "week";
                publicHoliday: number;
                rate: components["schemas"]["Money"];
                weekend: number;
                weeknight: number;
            };
        };
        /** @description How on-call is paid; factors by when the time falls */
        RemunerationInput: {
            callout: {
                cap: components["schemas"]["MoneyInput"] | null;
                minimumMinutes: number;
                rate: components["schemas"]["MoneyInput"];
                roundingMinutes: number;
            } | null;
            /** @enum {string} */
            model: "standby" | "standby-and-callout";
            standby: {
                /** @enum {string} */
                per: "hour" | "day" | "week";
                publicHoliday: number;
                rate: components["schemas"]["MoneyInput"];
                weekend: number;
                weeknight: number;
            };
        };
        RemunerationValue: {
            callout?: {
                cap?: (number | string) | null;
                minimumMinutes: number;
                /** @description In major units */
                rate: number | string;
                roundingMinutes: number;
            };
            /** @enum {string} */
            model: "standby" | "standby-and-callout";
            standby: {
                /** @enum {string} */
                per: "hour" | "day" | "week";
                publicHoliday: number;
                /** @description In major units */
                rate: number | string;
                weekend: number;
                weeknight: number;
            };
        };
        RemunerationValueInput: {
            callout?: {
                cap?: (number | string) | null;
                minimumMinutes: number;
                /** @description In major units */
                rate: number | string;
                roundingMinutes: number;
            };
            /** @enum {string} */
            model: "standby" | "standby-and-callout";
            standby: {
                /** @enum {string} */
                per: "hour" | "day" | "week";
                publicHoliday: number;
                /** @description In major units */
                rate: number | string;
                weekend: number;
                weeknight: number;
            };
        };
        Runbook: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatch"][];
            /** @description Markdown, as it was written */
            body: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            /** @description When it went out of use */
            removedAt: string | null;
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /** @description Null where the first heading names it */
            title: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
            /** @description Every saved change, newest first */
            versions: {
                number: number;
                reason: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                savedAt: string;
                savedBy: string;
            }[];
        };
        RunbookInput: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatchInput"][];
            /** @description Markdown, as it was written */
            body: string;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            /** @description When it went out of use */
            removedAt: string | null;
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /** @description Null where the first heading names it */
            title: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
            /** @description Every saved change, newest first */
            versions: {
                number: number;
                reason: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                savedAt: string;
                savedBy: string;
            }[];
        };
        RunbookSummary: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatch"][];
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
        };
        RunbookSummaryInput: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatchInput"][];
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
        };
        /** @description A runbook as it was saved once */
        RunbookVersion: {
            alerts: components["schemas"]["AlertMatch"][];
            body: string;
            name: string;
            number: number;
            owner: string | null;
            reason: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            savedAt: string;
            savedBy: string;
            services: string[];
        };
        /** @description A runbook as it was saved once */
        RunbookVersionInput: {
            alerts: components["schemas"]["AlertMatchInput"][];
            body: string;
            name: string;
            number: number;
            owner: string | null;
            reason: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            savedAt: string;
            savedBy: string;
            services: string[];
        };
        /** @description What standby costs a year at each on-call level */
        RunCost: {
            /** @description A year where the service stands; null where that is not known */
            amount: components["schemas"]["Money"] | null;
            known: boolean;
            levels: {
                domain: components["schemas"]["LevelCost"] | null;
                none: components["schemas"]["LevelCost"];
                team: components["schemas"]["LevelCost"];
            } | null;
            /** @description What the figures rest on, or why there are none */
            note: string;
            /** @description The operations' one schedule, where it is known */
            opsRunIt: components["schemas"]["LevelCost"] | null;
            /** @description Hours out of hours in the year */
            standbyHours: {
                publicHoliday: number;
                weekend: number;
                weeknight: number;
            } | null;
            timeZone: string | null;
            year: number | null;
        };
        /** @description What standby costs a year at each on-call level */
        RunCostInput: {
            /** @description A year where the service stands; null where that is not known */
            amount: components["schemas"]["MoneyInput"] | null;
            known: boolean;
            levels: {
                domain: components["schemas"]["LevelCostInput"] | null;
                none: components["schemas"]["LevelCostInput"];
                team: components["schemas"]["LevelCostInput"];
            } | null;
            /** @description What the figures rest on, or why there are none */
            note: string;
            /** @description The operations' one schedule, where it is known */
            opsRunIt: components["schemas"]["LevelCostInput"] | null;
            /** @description Hours out of hours in the year */
            standbyHours: {
                publicHoliday: number;
                weekend: number;
                weeknight: number;
            } | null;
            timeZone: string | null;
            year: number | null;
        };
        Schedule: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            inCharge: boolean;
            layers: {
                name: string;
                participants: {
                    id: string;
                    name: string;
                }[];
                shift: string;
                start: string;
                timeZone: string;
                words: string;
            }[];
            /** @enum {string} */
            managedBy: "code" | "interface";
            members: number;
            membersTakingPart: number;
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            participants: number;
            removed: boolean;
            slug: string;
            standings: {
                layer: string;
                next: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    from: string;
                    person: {
                        id: string;
                        name: string;
                    };
                } | null;
                now: {
                    override: boolean;
                    person: {
                        id: string;
                        name: string;
                    };
                    until: string | null;
                } | null;
            }[];
            timeZone: string;
            warnings: components["schemas"]["ScheduleWarning"][];
        };
        ScheduleCalendar: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            from: string;
            gaps: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            layers: {
                name: string;
                shifts: {
                    /** @description Whose leave opened the gap */
                    absent: {
                        id: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    end: string;
                    override: boolean;
                    /** @description Null: a gap that leave or cover opened */
                    person: {
                        id: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    start: string;
                }[];
                words: string;
            }[];
            overrides: components["schemas"]["ScheduleOverride"][];
            publicHolidays: {
                date: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            schedule: components["schemas"]["ScheduleHead"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            to: string;
            workingPeriods: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
        };
        ScheduleCalendarInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            from: string;
            gaps: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            layers: {
                name: string;
                shifts: {
                    /** @description Whose leave opened the gap */
                    absent: {
                        id: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    end: string;
                    override: boolean;
                    /** @description Null: a gap that leave or cover opened */
                    person: {
                        id: string;
                        name: string;
                    } | null;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    start: string;
                }[];
                words: string;
            }[];
            overrides: components["schemas"]["ScheduleOverrideInput"][];
            publicHolidays: {
                date: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            schedule: components["schemas"]["ScheduleHeadInput"];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            to: string;
            workingPeriods: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
        };
        /** @description What a change of cover leads to, with a week on either side */
        ScheduleChange: {
            gaps: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            override: components["schemas"]["ScheduleOverride"] | null;
            shifts: components["schemas"]["Shift"][];
            /** @description What wears people out that did not before */
            warnings: components["schemas"]["ScheduleWarning"][];
        };
        /** @description What a change of cover leads to, with a week on either side */
        ScheduleChangeInput: {
            gaps: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                start: string;
            }[];
            override: components["schemas"]["ScheduleOverrideInput"] | null;
            shifts: components["schemas"]["ShiftInput"][];
            /** @description What wears people out that did not before */
            warnings: components["schemas"]["ScheduleWarningInput"][];
        };
        ScheduleHead: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            slug: string;
            timeZone: string;
        };
        ScheduleHeadInput: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            slug: string;
            timeZone: string;
        };
        ScheduleInput: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            inCharge: boolean;
            layers: {
                name: string;
                participants: {
                    id: string;
                    name: string;
                }[];
                shift: string;
                start: string;
                timeZone: string;
                words: string;
            }[];
            /** @enum {string} */
            managedBy: "code" | "interface";
            members: number;
            membersTakingPart: number;
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            participants: number;
            removed: boolean;
            slug: string;
            standings: {
                layer: string;
                next: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    from: string;
                    person: {
                        id: string;
                        name: string;
                    };
                } | null;
                now: {
                    override: boolean;
                    person: {
                        id: string;
                        name: string;
                    };
                    until: string | null;
                } | null;
            }[];
            timeZone: string;
            warnings: components["schemas"]["ScheduleWarningInput"][];
        };
        ScheduleOverride: {
            by: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            id: string;
            layer: string | null;
            person: {
                id: string;
                name: string;
            } | null;
            reason: string;
            replaces: {
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        ScheduleOverrideInput: {
            by: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            id: string;
            layer: string | null;
            person: {
                id: string;
                name: string;
            } | null;
            reason: string;
            replaces: {
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        ScheduleSummary: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            inCharge: boolean;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            removed: boolean;
            slug: string;
            standings: {
                layer: string;
                next: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    from: string;
                    person: {
                        id: string;
                        name: string;
                    };
                } | null;
                now: {
                    override: boolean;
                    person: {
                        id: string;
                        name: string;
                    };
                    until: string | null;
                } | null;
            }[];
            timeZone: string;
        };
        ScheduleSummaryInput: {
            /** @enum {string} */
            covers: "working-hours" | "out-of-hours" | "always";
            inCharge: boolean;
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            owner: {
                /** @enum {string} */
                kind: "team" | "domain";
                name: string;
                slug: string;
            };
            removed: boolean;
            slug: string;
            standings: {
                layer: string;
                next: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    from: string;
                    person: {
                        id: string;
                        name: string;
                    };
                } | null;
                now: {
                    override: boolean;
                    person: {
                        id: string;
                        name: string;
                    };
                    until: string | null;
                } | null;
            }[];
            timeZone: string;
        };
        ScheduleWarning: {
            code: string;
            from: string | null;
            message: string;
            person: {
                id: string;
                name: string;
            } | null;
        };
        ScheduleWarningInput: {
            code: string;
            from: string | null;
            message: string;
            person: {
                id: string;
                name: string;
            } | null;
        };
        SearchHit: {
            detail: string;
            /** @enum {string} */
            kind: "service" | "team" | "person" | "domain" | "runbook" | "objective";
            matched: {
                /** @enum {string} */
                field: "tag" | "repository" | "journey" | "third party" | "database";
                text: string;
            } | null;
            name: string;
            slug: string;
        };
        SearchHitInput: {
            detail: string;
            /** @enum {string} */
            kind: "service" | "team" | "person" | "domain" | "runbook" | "objective";
            matched: {
                /** @enum {string} */
                field: "tag" | "repository" | "journey" | "third party" | "database";
                text: string;
            } | null;
            name: string;
            slug: string;
        };
        Selection: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            cautions: {
                code: string;
                text: string;
            }[];
            /** @description What people chose instead of the derived; null leaves the derived */
            chosen: {
                onCallLevel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "none" | "domain" | "team";
                } | null;
                operatingModel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "you-build-it-you-run-it" | "ops-run-it";
                } | null;
            };
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @description What the estimates alone give, whatever people chose instead */
            derived: {
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            };
            exposureBand: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                openEnded: boolean;
                upTo: components["schemas"]["Money"];
            };
            exposurePerHour: components["schemas"]["Money"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            peak: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                endsAt: string;
                exposurePerHour: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                lowersAt: string;
                name: string;
                /** @enum {string} */
                phase: "lead" | "on" | "lag";
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                raisesAt: string;
                raisesTarget: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                startsAt: string;
                usual: {
                    availabilityTarget: number;
                    exposurePerHour: components["schemas"]["Money"];
                    /** @enum {string} */
                    onCallLevel: "none" | "domain" | "team";
                    /** @enum {string} */
                    operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                };
            } | null;
            reasons: {
                code: string;
                text: string;
            }[];
            runCost: components["schemas"]["RunCost"];
            tolerableUnavailabilitySeconds: {
                days30: number;
                quarter: number;
                week: number;
            };
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        SelectionInput: {
            /** @description Per cent, such as 99.9 */
            availabilityTarget: number;
            cautions: {
                code: string;
                text: string;
            }[];
            /** @description What people chose instead of the derived; null leaves the derived */
            chosen: {
                onCallLevel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "none" | "domain" | "team";
                } | null;
                operatingModel: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    at: string;
                    by: string;
                    /** @description The decision's id; null for what a file says */
                    decision: string | null;
                    reason: string;
                    /** @enum {string} */
                    value: "you-build-it-you-run-it" | "ops-run-it";
                } | null;
            };
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            /** @description What the estimates alone give, whatever people chose instead */
            derived: {
                /** @enum {string} */
                onCallLevel: "none" | "domain" | "team";
                /** @enum {string} */
                operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                /** @enum {string} */
                trafficLight: "red" | "amber" | "green";
            };
            exposureBand: {
                availability: number;
                /** @enum {string} */
                onCall: "none" | "domain" | "team";
                openEnded: boolean;
                upTo: components["schemas"]["MoneyInput"];
            };
            exposurePerHour: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            peak: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                endsAt: string;
                exposurePerHour: components["schemas"]["MoneyInput"];
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                lowersAt: string;
                name: string;
                /** @enum {string} */
                phase: "lead" | "on" | "lag";
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                raisesAt: string;
                raisesTarget: boolean;
                /**
                 * Format: date-time
                 * @description An instant in UTC (ISO 8601)
                 */
                startsAt: string;
                usual: {
                    availabilityTarget: number;
                    exposurePerHour: components["schemas"]["MoneyInput"];
                    /** @enum {string} */
                    onCallLevel: "none" | "domain" | "team";
                    /** @enum {string} */
                    operatingModel: "you-build-it-you-run-it" | "ops-run-it";
                };
            } | null;
            reasons: {
                code: string;
                text: string;
            }[];
            runCost: components["schemas"]["RunCostInput"];
            tolerableUnavailabilitySeconds: {
                days30: number;
                quarter: number;
                week: number;
            };
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        Service: {
            alerts: {
                match: {
                    [key: string]: string;
                };
            };
            chosenOnCallLevel: {
                /** @enum {string} */
                level: "none" | "domain" | "team";
                reason: string;
            } | null;
            databases: string[];
            demand: string | null;
            dependsOn: components["schemas"]["Dependency"][];
            description: string;
            domain: {
                name: string;
                slug: string;
            } | null;
            estimate: components["schemas"]["Estimate"] | null;
            estimates: components["schemas"]["Estimate"][];
            exposurePerHour: components["schemas"]["Money"] | null;
            id: string;
            journeys: string[];
            /** @enum {string} */
            kind: "digital" | "foundational";
            /** @enum {string} */
            lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
            links: {
                href: string;
                kind: string;
                title: string;
            }[];
            /** @enum {string} */
            managedBy: "code" | "interface";
            members: components["schemas"]["Member"][];
            name: string;
            owner: {
                fundedBy: string;
                kind: string;
                name: string;
                slug: string;
                timeZone: string;
            } | null;
            peaks: {
                duration: string;
                exposurePerHour: components["schemas"]["Money"];
                lagSeconds: number;
                leadSeconds: number;
                name: string;
                rule: string | null;
                start: string;
                timeZone: string;
            }[];
            repositories: string[];
            slug: string;
            tags: string[];
            thirdParties: {
                degradation: string;
                /** @enum {string} */
                kind: "hard" | "soft";
                name: string;
                softenedBy: string;
            }[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            usedBy: components["schemas"]["Dependency"][];
        };
        ServiceInput: {
            alerts: {
                match: {
                    [key: string]: string;
                };
            };
            chosenOnCallLevel: {
                /** @enum {string} */
                level: "none" | "domain" | "team";
                reason: string;
            } | null;
            databases: string[];
            demand: string | null;
            dependsOn: components["schemas"]["DependencyInput"][];
            description: string;
            domain: {
                name: string;
                slug: string;
            } | null;
            estimate: components["schemas"]["EstimateInput"] | null;
            estimates: components["schemas"]["EstimateInput"][];
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            id: string;
            journeys: string[];
            /** @enum {string} */
            kind: "digital" | "foundational";
            /** @enum {string} */
            lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
            links: {
                href: string;
                kind: string;
                title: string;
            }[];
            /** @enum {string} */
            managedBy: "code" | "interface";
            members: components["schemas"]["MemberInput"][];
            name: string;
            owner: {
                fundedBy: string;
                kind: string;
                name: string;
                slug: string;
                timeZone: string;
            } | null;
            peaks: {
                duration: string;
                exposurePerHour: components["schemas"]["MoneyInput"];
                lagSeconds: number;
                leadSeconds: number;
                name: string;
                rule: string | null;
                start: string;
                timeZone: string;
            }[];
            repositories: string[];
            slug: string;
            tags: string[];
            thirdParties: {
                degradation: string;
                /** @enum {string} */
                kind: "hard" | "soft";
                name: string;
                softenedBy: string;
            }[];
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            usedBy: components["schemas"]["DependencyInput"][];
        };
        ServiceSummary: {
            demand: string | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["Money"] | null;
            id: string;
            /** @enum {string} */
            kind: "digital" | "foundational";
            /** @enum {string} */
            lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            owner: {
                name: string;
                slug: string;
            } | null;
            slug: string;
            tags: string[];
        };
        ServiceSummaryInput: {
            demand: string | null;
            domain: {
                name: string;
                slug: string;
            } | null;
            exposurePerHour: components["schemas"]["MoneyInput"] | null;
            id: string;
            /** @enum {string} */
            kind: "digital" | "foundational";
            /** @enum {string} */
            lifecycle: "experimental" | "pre-production" | "live" | "decommissioned";
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            owner: {
                name: string;
                slug: string;
            } | null;
            slug: string;
            tags: string[];
        };
        ServingRunbook: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatch"][];
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            /**
             * @description The alert itself, the service whatever is wrong, or other alerts of the service
             * @enum {string}
             */
            serves: "alert" | "service" | "other-alerts";
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
        };
        ServingRunbookInput: {
            /** @description Empty where it serves all of the service */
            alerts: components["schemas"]["AlertMatchInput"][];
            /** @enum {string} */
            managedBy: "code" | "interface";
            name: string;
            /** @description The team that keeps it: its own, or that of its first service */
            owner: {
                name: string;
                slug: string;
            } | null;
            /**
             * @description The alert itself, the service whatever is wrong, or other alerts of the service
             * @enum {string}
             */
            serves: "alert" | "service" | "other-alerts";
            services: {
                name: string;
                slug: string;
            }[];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
            version: number;
        };
        /** @description Where a person is signed in */
        Session: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Whether it is the session that asks */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        /** @description Where a person is signed in */
        SessionInput: {
            address: string;
            createdAt: unknown;
            /** @description Whether it is the session that asks */
            current: boolean;
            expiresAt: unknown;
            id: string;
            lastSeenAt: unknown;
            userAgent: string;
        };
        /** @description Somebody's time on call in one layer; `override` where it is cover */
        Shift: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            layer: string;
            override: boolean;
            person: {
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        /** @description Somebody's time on call in one layer; `override` where it is cover */
        ShiftInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            end: string;
            layer: string;
            override: boolean;
            person: {
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            start: string;
        };
        ShiftsOfSchedules: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            from: string;
            items: {
                gaps: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    end: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    start: string;
                }[];
                schedule: components["schemas"]["ScheduleHead"];
                shifts: components["schemas"]["Shift"][];
            }[];
            next: null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            to: string;
        };
        ShiftsOfSchedulesInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            from: string;
            items: {
                gaps: {
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    end: string;
                    /**
                     * Format: date-time
                     * @description An instant in UTC (ISO 8601)
                     */
                    start: string;
                }[];
                schedule: components["schemas"]["ScheduleHeadInput"];
                shifts: components["schemas"]["ShiftInput"][];
            }[];
            next: null;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            to: string;
        };
        SignedIn: {
            /** @description Whether they may sign in by password, beside single sign-on */
            hasPassword: boolean;
            person: {
                email: string;
                id: string;
                name: string;
            };
            roles: string[];
            teams: {
                roles: string[];
                slug: string;
            }[];
        };
        SignedInInput: {
            /** @description Whether they may sign in by password, beside single sign-on */
            hasPassword: boolean;
            person: {
                email: string;
                id: string;
                name: string;
            };
            roles: string[];
            teams: {
                roles: string[];
                slug: string;
            }[];
        };
        /** @description Whose a link is; at a welcome nobody's yet */
        SignInLink: {
            /** Format: date-time */
            expiresAt: string;
            organisation: {
                currency: string;
                name: string;
            } | null;
            person: {
                email: string;
                name: string;
            } | null;
            /** @enum {string} */
            purpose: "welcome" | "invitation" | "reset";
        };
        /** @description Whose a link is; at a welcome nobody's yet */
        SignInLinkInput: {
            expiresAt: unknown;
            organisation: {
                currency: string;
                name: string;
            } | null;
            person: {
                email: string;
                name: string;
            } | null;
            /** @enum {string} */
            purpose: "welcome" | "invitation" | "reset";
        };
        Standing: {
            availabilityTarget: number;
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            exposurePerHour: components["schemas"]["Money"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        StandingInput: {
            availabilityTarget: number;
            deploymentTarget: {
                label: string;
                perWeek: number;
            };
            exposurePerHour: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            onCallLevel: "none" | "domain" | "team";
            /** @enum {string} */
            operatingModel: "you-build-it-you-run-it" | "ops-run-it";
            /** @enum {string} */
            trafficLight: "red" | "amber" | "green";
        };
        Team: {
            budgetHolder: components["schemas"]["PersonSummary"] | null;
            calendar: {
                days?: {
                    [key: string]: string;
                };
                holidays?: string;
                hours: {
                    [key: string]: string;
                };
                timeZone: string;
                weekend?: string;
            };
            description: string;
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            fundedBy: "product" | "it";
            id: string;
            /** @enum {string} */
            kind: "product" | "operations" | "enabler" | "service-desk";
            /** @enum {string} */
            managedBy: "code" | "interface";
            memberCount: number;
            members: components["schemas"]["Member"][];
            name: string;
            removed: boolean;
            services: components["schemas"]["ServiceSummary"][];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        TeamInput: {
            budgetHolder: components["schemas"]["PersonSummaryInput"] | null;
            calendar: {
                days?: {
                    [key: string]: string;
                };
                holidays?: string;
                hours: {
                    [key: string]: string;
                };
                timeZone: string;
                weekend?: string;
            };
            description: string;
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            fundedBy: "product" | "it";
            id: string;
            /** @enum {string} */
            kind: "product" | "operations" | "enabler" | "service-desk";
            /** @enum {string} */
            managedBy: "code" | "interface";
            memberCount: number;
            members: components["schemas"]["MemberInput"][];
            name: string;
            removed: boolean;
            services: components["schemas"]["ServiceSummaryInput"][];
            slug: string;
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            updatedAt: string;
        };
        TeamSummary: {
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            fundedBy: "product" | "it";
            id: string;
            /** @enum {string} */
            kind: "product" | "operations" | "enabler" | "service-desk";
            /** @enum {string} */
            managedBy: "code" | "interface";
            memberCount: number;
            name: string;
            slug: string;
        };
        TeamSummaryInput: {
            domain: {
                name: string;
                slug: string;
            } | null;
            /** @enum {string} */
            fundedBy: "product" | "it";
            id: string;
            /** @enum {string} */
            kind: "product" | "operations" | "enabler" | "service-desk";
            /** @enum {string} */
            managedBy: "code" | "interface";
            memberCount: number;
            name: string;
            slug: string;
        };
        /** @description How people may sign in besides e-mail and password */
        WaysToSignIn: {
            /** @description Whether anybody can sign in yet */
            begun: boolean;
            openId: {
                address: string;
                name: string;
            } | null;
            /** @description Whether a forgotten password can be mended by mail */
            resetByMail: boolean;
        };
        /** @description How people may sign in besides e-mail and password */
        WaysToSignInInput: {
            /** @description Whether anybody can sign in yet */
            begun: boolean;
            openId: {
                address: string;
                name: string;
            } | null;
            /** @description Whether a forgotten password can be mended by mail */
            resetByMail: boolean;
        };
        /** @description A target that cannot hold: something needed hard has a lower one */
        WeakDependency: {
            availabilityTarget: number;
            service: {
                name: string;
                slug: string;
            };
            text: string;
            /** @description The first step towards the weakest */
            through: {
                name: string;
                slug: string;
            };
            weakest: {
                name: string;
                slug: string;
            };
            weakestTarget: number;
        };
        /** @description A target that cannot hold: something needed hard has a lower one */
        WeakDependencyInput: {
            availabilityTarget: number;
            service: {
                name: string;
                slug: string;
            };
            text: string;
            /** @description The first step towards the weakest */
            through: {
                name: string;
                slug: string;
            };
            weakest: {
                name: string;
                slug: string;
            };
            weakestTarget: number;
        };
        WhatIf: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            /** @description What the product teams' standby costs a year */
            cost: {
                after: components["schemas"]["Money"] | null;
                before: components["schemas"]["Money"] | null;
                difference: components["schemas"]["Money"] | null;
                known: boolean;
                note: string;
                /** @description The operations' one schedule afterwards, where it is known */
                operations: components["schemas"]["Money"] | null;
                schedules: {
                    after: number;
                    before: number;
                } | null;
            };
            /** @description How many services move on each dimension; up is more reliability, deployments or ownership by the team */
            directions: {
                availabilityTarget: {
                    down: number;
                    up: number;
                };
                deploymentTarget: {
                    down: number;
                    up: number;
                };
                onCallLevel: {
                    down: number;
                    up: number;
                };
                operatingModel: {
                    down: number;
                    up: number;
                };
            };
            items: {
                after: components["schemas"]["Standing"];
                before: components["schemas"]["Standing"];
                domain: {
                    name: string;
                    slug: string;
                } | null;
                moves: {
                    /** @enum {string} */
                    dimension: "availabilityTarget" | "deploymentTarget" | "operatingModel" | "onCallLevel";
                    /** @enum {string} */
                    direction: "up" | "down";
                }[];
                service: {
                    /** @enum {string} */
                    kind: "digital" | "foundational";
                    name: string;
                    slug: string;
                };
                team: {
                    name: string;
                    slug: string;
                } | null;
            }[];
            lights: {
                after: {
                    amber: number;
                    green: number;
                    red: number;
                };
                before: {
                    amber: number;
                    green: number;
                    red: number;
                };
            };
            moved: number;
            next: string | null;
            /** @description Services that the bands cannot answer for; at most a hundred are named */
            refused: {
                message: string;
                service: string;
            }[];
            services: number;
            words: string;
        };
        WhatIfInput: {
            /**
             * Format: date-time
             * @description An instant in UTC (ISO 8601)
             */
            at: string;
            /** @description What the product teams' standby costs a year */
            cost: {
                after: components["schemas"]["MoneyInput"] | null;
                before: components["schemas"]["MoneyInput"] | null;
                difference: components["schemas"]["MoneyInput"] | null;
                known: boolean;
                note: string;
                /** @description The operations' one schedule afterwards, where it is known */
                operations: components["schemas"]["MoneyInput"] | null;
                schedules: {
                    after: number;
                    before: number;
                } | null;
            };
            /** @description How many services move on each dimension; up is more reliability, deployments or ownership by the team */
            directions: {
                availabilityTarget: {
                    down: number;
                    up: number;
                };
                deploymentTarget: {
                    down: number;
                    up: number;
                };
                onCallLevel: {
                    down: number;
                    up: number;
                };
                operatingModel: {
                    down: number;
                    up: number;
                };
            };
            items: {
                after: components["schemas"]["StandingInput"];
                before: components["schemas"]["StandingInput"];
                domain: {
                    name: string;
                    slug: string;
                } | null;
                moves: {
                    /** @enum {string} */
                    dimension: "availabilityTarget" | "deploymentTarget" | "operatingModel" | "onCallLevel";
                    /** @enum {string} */
                    direction: "up" | "down";
                }[];
                service: {
                    /** @enum {string} */
                    kind: "digital" | "foundational";
                    name: string;
                    slug: string;
                };
                team: {
                    name: string;
                    slug: string;
                } | null;
            }[];
            lights: {
                after: {
                    amber: number;
                    green: number;
                    red: number;
                };
                before: {
                    amber: number;
                    green: number;
                    red: number;
                };
            };
            moved: number;
            next: string | null;
            /** @description Services that the bands cannot answer for; at most a hundred are named */
            refused: {
                message: string;
                service: string;
            }[];
            services: number;
            words: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
