"""Why money has not come, by the reasons that donors state."""
