"""A calendar file (RFC 5545) as the meetings that it holds; read, not trusted."""
